package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Fact;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Said;
import org.symbolon.organisation.Stage;

/**
 * The stage of life that each looks for against the stage of the other: half of the points for each
 * wish, all of them at a stage that is looked for, part of them at the next one.
 */
final class StageFit implements PartnerJudge {
  private static final double OF_EACH = 0.5;
  private static final double NEXT_STAGE = 0.5;

  @Override
  public Judgement judge(Partner receiver, Partner provider, LocalDate asOf) {
    var because = new ArrayList<Because>();
    var evidence = new ArrayList<Fact>();
    var missing = false;
    var share = 0.0;
    for (var wish : List.of(List.of(receiver, provider), List.of(provider, receiver))) {
      var seeker = wish.getFirst();
      var other = wish.getLast();
      var wanted = seeker.facts().stagesSought();
      var stage = other.facts().stage();
      if (wanted.isEmpty()) {
        because.add(seeker.silent("stagesSought"));
        missing = true;
      } else if (stage == null) {
        because.add(other.silent("stage"));
        missing = true;
      } else {
        var fits = fits(wanted, stage);
        share += OF_EACH * fits;
        because.add(sentence(fits, seeker, other));
        evidence.add(seeker.fact("stagesSought", wanted));
        evidence.add(other.fact("stage", stage));
      }
    }
    return new Judgement(share, missing, because, evidence);
  }

  /** How far a stage is one of those that are looked for, 0 to 1. */
  static double fits(List<Stage> wanted, Stage stage) {
    if (wanted.contains(stage)) {
      return 1;
    }
    var next = wanted.stream().anyMatch(w -> Math.abs(w.ordinal() - stage.ordinal()) == 1);
    return next ? NEXT_STAGE : 0;
  }

  private static Because sentence(double fits, Partner seeker, Partner other) {
    return new Because(
        "partner.stage." + (fits == 1 ? "fits" : fits > 0 ? "next" : "other"),
        Map.of(
            "seeker",
            seeker.name(),
            "other",
            other.name(),
            "wanted",
            Said.list(Said.Form.STAGE, seeker.facts().stagesSought()),
            "stage",
            Said.list(Said.Form.STAGE, List.of(other.facts().stage()))));
  }
}
