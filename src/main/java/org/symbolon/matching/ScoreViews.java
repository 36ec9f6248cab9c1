package org.symbolon.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.symbolon.kernel.Language;
import org.symbolon.matching.score.Part;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Score;
import org.symbolon.matching.score.StatedWish;
import org.symbolon.platform.language.Wording;

/** Writes scores out: figures, widths of bars, sentences. */
final class ScoreViews {
  /** From this share of its points on a criterion speaks for a pair. */
  private static final double FOR = 0.75;

  /** Up to this share it speaks against it. */
  private static final double AGAINST = 0.3;

  /** Criteria named in each sentence of the summary, the heaviest first. */
  private static final int NAMED = 3;

  private static final double ALL_POINTS = 100;

  /** Among equals in the order of the criteria. */
  private static final Comparator<Part> HEAVIEST_FIRST =
      Comparator.comparingDouble(Part::outOf).reversed();

  private final Reasons reasons;

  ScoreViews(Reasons reasons) {
    this.reasons = reasons;
  }

  ScoreView of(Score score, Instant computedAt, Wording say) {
    var heaviest = score.parts().stream().mapToDouble(Part::outOf).max().orElse(ALL_POINTS);
    var unknown =
        score.parts().stream().filter(Part::missing).mapToDouble(p -> p.outOf() - p.points()).sum();
    return new ScoreView(
        number(score.total(), say),
        summary(score, say),
        percent(score.total(), ALL_POINTS),
        percent(ALL_POINTS - unknown, ALL_POINTS),
        percent(unknown, ALL_POINTS),
        score.parts().stream()
            .filter(part -> part.outOf() > 0)
            .sorted(HEAVIEST_FIRST)
            .map(part -> part(part, heaviest, say))
            .toList(),
        score.exclusions().stream()
            .map(exclusion -> reasons.say(exclusion.because(), say.language()))
            .toList(),
        say.text(
            "matches.profile",
            Map.of(
                "name", score.profile(),
                "version", score.version(),
                "formula", score.formula(),
                "date", say.date(computedAt))));
  }

  /** The total as it is written everywhere: exactly the sum of the parts. */
  static String number(double points, Wording say) {
    return say.number(BigDecimal.valueOf(points));
  }

  /** A sentence about both views, and the wishes of each side that are not fully met. */
  static String withUnmet(String views, List<StatedWish> wishes, Wording say) {
    var sentences = new ArrayList<String>();
    sentences.add(views);
    for (var side : Party.values()) {
      var unmet =
          wishes.stream()
              .filter(wish -> wish.of() == side && !wish.inFull())
              .map(wish -> say.text("match.wish." + wish.subject()))
              .toList();
      if (!unmet.isEmpty()) {
        sentences.add(say.text("match.unmet." + side, "wishes", say.list(unmet)));
      }
    }
    return String.join(say.language() == Language.ZH ? "" : " ", sentences);
  }

  private ScoreView.PartView part(Part part, double heaviest, Wording say) {
    return new ScoreView.PartView(
        name(part, say),
        say.text(
            "matches.points",
            Map.of("points", number(part.points(), say), "outOf", number(part.outOf(), say))),
        percent(part.outOf(), heaviest),
        percent(part.points(), heaviest),
        part.missing()
            ? say.text(part.points() > 0 ? "matches.part.partly" : "matches.part.missing")
            : null,
        reasons.say(part.because(), say.language()));
  }

  private static String name(Part part, Wording say) {
    return say.text("match.criterion." + part.criterion());
  }

  private static List<String> summary(Score score, Wording say) {
    var sentences = new ArrayList<String>();
    name(sentences, "matches.for", score, part -> share(part) >= FOR, say);
    name(
        sentences,
        "matches.against",
        score,
        part -> share(part) <= AGAINST && !part.missing(),
        say);
    name(sentences, "matches.notKnown", score, part -> part.missing() && share(part) < FOR, say);
    return sentences;
  }

  private static void name(
      List<String> sentences, String key, Score score, Predicate<Part> which, Wording say) {
    var names =
        score.parts().stream()
            .filter(part -> part.outOf() > 0)
            .filter(which)
            .sorted(HEAVIEST_FIRST)
            .limit(NAMED)
            .map(part -> name(part, say))
            .toList();
    if (!names.isEmpty()) {
      sentences.add(say.text(key, "criteria", say.list(names)));
    }
  }

  private static double share(Part part) {
    return part.points() / part.outOf();
  }

  /** As an attribute of a drawing: with a point whatever the language. */
  private static String percent(double value, double of) {
    return String.format(Locale.ROOT, "%.2f%%", Math.clamp(value / of, 0, 1) * 100);
  }
}
