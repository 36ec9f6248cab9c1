package org.symbolon.matching.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much of what a need says in words a technology says too. The BM25 of Robertson and Zaragoza
 * (2009) with the need as the query, full normalisation by length, and a query side that saturates
 * as well; divided by the length of the need's vector of weights, so that long and short needs are
 * on one scale.
 *
 * @param value 0 where no word is shared; above 2 the texts mostly speak of the same thing
 * @param shared the words in common that give most, most first, as each side writes them
 */
record WordOverlap(double value, List<Shared> shared) {
  /** How slowly further occurrences in the technology cease to count: k1 of BM25. */
  private static final double SATURATION = 3;

  /** Words of a technology of average length; a constant, so that the catalogue does not matter. */
  private static final double AVERAGE_WORDS = 140;

  /** How slowly further occurrences in the need cease to count: k3 of BM25. */
  private static final double ASKED_SATURATION = 12;

  /** What two words in a row that both sides have add to what each of them gives. */
  private static final double PAIRS = 0.35;

  /** The same as {@link #ASKED_SATURATION}, for pairs: to repeat them says hardly more. */
  private static final double PAIRS_SATURATION = 2;

  /** Brings the values of good pairs to between 1 and 3. */
  private static final double SCALE = 2.2;

  /**
   * A word that both sides have.
   *
   * @param need as the need writes it
   * @param technology as the technology writes it
   * @param gain its part of the value
   */
  record Shared(String need, String technology, double gain) {}

  /** How much a need asks for a stem. */
  static double asked(double weight, double times) {
    return weight * saturated(times, ASKED_SATURATION);
  }

  private static double saturated(double times, double saturation) {
    return times * (saturation + 1) / (times + saturation);
  }

  /**
   * Compares two sides in the same language.
   *
   * @param shown most words that are told
   */
  static WordOverlap of(Words need, Words technology, int shown) {
    var squares = 0.0;
    for (var i = 0; i < need.stems().size(); i++) {
      var asked = asked(need.stems().weight(i), need.stems().times(i));
      squares += asked * asked;
    }
    if (squares == 0) {
      return new WordOverlap(0, List.of());
    }
    var unit = 1 / (Math.sqrt(squares) * SCALE);
    var slope = SATURATION * technology.length() / AVERAGE_WORDS;
    var shared = new ArrayList<Shared>();
    var ofStems =
        sum(
            need.stems(),
            technology.stems(),
            ASKED_SATURATION,
            slope,
            (i, j, gain) ->
                shared.add(new Shared(need.written(i), technology.written(j), unit * gain)));
    // A shared "our" is no reason, unless there is no other.
    if (!shared.stream().allMatch(word -> FunctionWords.contains(word.need()))) {
      shared.removeIf(word -> FunctionWords.contains(word.need()));
    }
    var ofPairs =
        sum(need.pairs(), technology.pairs(), PAIRS_SATURATION, slope, (i, j, gain) -> {});
    shared.sort(Comparator.comparingDouble(Shared::gain).reversed().thenComparing(Shared::need));
    return new WordOverlap(
        unit * (ofStems + PAIRS * ofPairs),
        List.copyOf(shared.subList(0, Math.min(shown, shared.size()))));
  }

  private interface Found {
    void found(int inNeed, int inTechnology, double gain);
  }

  private static double sum(
      Terms need, Terms technology, double saturation, double slope, Found found) {
    var sum = 0.0;
    for (int i = 0, j = 0; i < need.size() && j < technology.size(); ) {
      var order = Integer.compare(need.key(i), technology.key(j));
      if (order == 0) {
        var times = technology.times(j);
        var gain =
            need.weight(i)
                * saturated(need.times(i), saturation)
                * (times * (SATURATION + 1) / (times + slope));
        sum += gain;
        found.found(i, j, gain);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }
}
