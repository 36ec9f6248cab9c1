package org.symbolon.matching.score.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.matching.score.Criterion;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.StatedWish;
import org.symbolon.matching.score.StatedWish.Subject;
import org.symbolon.matching.score.Wishes;

/** The wishes that two organisations state and the facts of the other one answer. Pure. */
final class StatedPartnerWishes {
  private StatedPartnerWishes() {}

  static List<StatedWish> of(Partner receiver, Partner provider, Map<Criterion, Judgement> found) {
    var wishes = new ArrayList<StatedWish>();
    capabilities(wishes, Party.RECEIVER, found.get(Criterion.SOUGHT_BY_RECEIVER));
    capabilities(wishes, Party.PROVIDER, found.get(Criterion.SOUGHT_BY_PROVIDER));
    others(wishes, receiver, provider);
    others(wishes, provider, receiver);
    return wishes;
  }

  private static void capabilities(List<StatedWish> wishes, Party of, Judgement judgement) {
    if (!judgement.missing()) {
      wishes.add(new StatedWish(of, Subject.CAPABILITIES, judgement.share()));
    }
  }

  private static void others(List<StatedWish> wishes, Partner seeker, Partner other) {
    var wanted = seeker.facts().stagesSought();
    var stage = other.facts().stage();
    if (!wanted.isEmpty() && stage != null) {
      wishes.add(new StatedWish(seeker.party(), Subject.STAGE, StageFit.fits(wanted, stage)));
    }
    if (seeker.about() != null) {
      wishes.addAll(Wishes.organisation(seeker.party(), seeker.about().wanted(), other.owner()));
    }
  }
}
