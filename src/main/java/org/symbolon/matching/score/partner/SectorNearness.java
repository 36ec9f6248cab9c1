package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Said;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabulary;

/**
 * How near the nearest sectors of both lie: the same one, a section and its division, neighbours of
 * the reviewed table, two divisions of one section, or far apart. Source of the hierarchy: ISIC
 * Rev.4; the table of neighbours stands in the vocabulary {@code sectors}.
 */
record SectorNearness(Vocabulary sectors) implements PartnerJudge {

  /** From the nearest to the farthest. */
  private enum Step {
    SAME(1, "same"),
    WITHIN(0.75, "within"),
    NEIGHBOUR(0.6, "neighbour"),
    SECTION(0.4, "section"),
    FAR(0, "far");

    private final double share;
    private final String key;

    Step(double share, String key) {
      this.share = share;
      this.key = key;
    }
  }

  private record Pair(String receiver, String provider, Step step) {}

  @Override
  public Judgement judge(Partner receiver, Partner provider, LocalDate asOf) {
    var silent = new ArrayList<Because>();
    if (receiver.facts().sectors().isEmpty()) {
      silent.add(receiver.silent("sectors"));
    }
    if (provider.facts().sectors().isEmpty()) {
      silent.add(provider.silent("sectors"));
    }
    if (!silent.isEmpty()) {
      return Judgement.missing(silent.toArray(Because[]::new));
    }
    var nearest = nearest(receiver.facts().sectors(), provider.facts().sectors());
    return Judgement.of(
        nearest.step().share,
        sentence(nearest, receiver, provider),
        receiver.fact("sectors", nearest.receiver()),
        provider.fact("sectors", nearest.provider()));
  }

  private Because sentence(Pair pair, Partner receiver, Partner provider) {
    return new Because(
        "partner.sector." + pair.step().key,
        Map.of(
            "receiver",
            receiver.name(),
            "provider",
            provider.name(),
            "receiverSector",
            sector(pair.receiver()),
            "providerSector",
            sector(pair.provider()),
            "section",
            sector(section(pair.receiver()))));
  }

  private static Said sector(String code) {
    return Said.list(Said.Form.SECTOR, List.of(code));
  }

  /** The first of the nearest pairs, in the order in which both state their sectors. */
  private Pair nearest(List<String> ofReceiver, List<String> ofProvider) {
    Pair nearest = null;
    for (var one : ofReceiver) {
      for (var other : ofProvider) {
        var step = step(one, other);
        if (nearest == null || step.compareTo(nearest.step()) < 0) {
          nearest = new Pair(one, other, step);
        }
      }
    }
    return nearest;
  }

  private Step step(String one, String other) {
    if (one.equals(other)) {
      return Step.SAME;
    }
    if (one.equals(section(other)) || other.equals(section(one))) {
      return Step.WITHIN;
    }
    if (neighbours(one).contains(other)) {
      return Step.NEIGHBOUR;
    }
    return section(one).equals(section(other)) ? Step.SECTION : Step.FAR;
  }

  /** The section of a division; a section is its own. */
  private String section(String code) {
    return sectors.term(code).map(Term::parent).orElse(code);
  }

  private List<?> neighbours(String code) {
    return sectors.term(code).map(term -> term.more().get("neighbours")).orElse(null)
            instanceof List<?> codes
        ? codes
        : List.of();
  }
}
