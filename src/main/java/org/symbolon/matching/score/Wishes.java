package org.symbolon.matching.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.listing.Wanted;
import org.symbolon.matching.score.StatedWish.Subject;

/** Finds the wishes that both sides state and the facts of the other side answer. Pure. */
public final class Wishes {
  private Wishes() {}

  /**
   * Those of a need and a technology. Deal, territory and price are wishes of both: the owner names
   * what he would agree to as the seeker does. Readiness is a wish of the need only.
   *
   * @param found what the judges found about the pair
   */
  static List<StatedWish> of(
      Side need, Side technology, Territory territory, Map<Criterion, Judgement> found) {
    var wishes = new ArrayList<StatedWish>();
    answered(wishes, found.get(Criterion.READINESS), Subject.READINESS, Party.NEED);
    answered(wishes, found.get(Criterion.DEAL), Subject.DEAL, Party.NEED, Party.TECHNOLOGY);
    var wanted = need.content().territories();
    var offered = technology.content().territories();
    if (!wanted.isEmpty() && !offered.isEmpty()) {
      var covered = territory.covered(wanted, offered);
      wishes.add(new StatedWish(Party.NEED, Subject.TERRITORY, covered));
      wishes.add(new StatedWish(Party.TECHNOLOGY, Subject.TERRITORY, covered));
    }
    answered(wishes, found.get(Criterion.PRICE), Subject.PRICE, Party.NEED, Party.TECHNOLOGY);
    wishes.addAll(organisation(Party.NEED, need.content().wanted(), technology.owner()));
    wishes.addAll(organisation(Party.TECHNOLOGY, technology.content().wanted(), need.owner()));
    return List.copyOf(wishes);
  }

  private static void answered(
      List<StatedWish> wishes, Judgement judgement, Subject subject, Party... sides) {
    if (!judgement.missing()) {
      for (var side : sides) {
        wishes.add(new StatedWish(side, subject, judgement.share()));
      }
    }
  }

  /**
   * Type, size and capability class of the organisation that a listing looks for.
   *
   * @param of whose listing it is
   * @param wanted null where it says nothing
   * @param other the owner of the other side
   */
  public static List<StatedWish> organisation(Party of, Wanted wanted, Owner other) {
    var wishes = new ArrayList<StatedWish>();
    if (wanted != null) {
      var facts = other.facts();
      oneOf(wishes, of, Subject.ORGANISATION_TYPE, wanted.organisationTypes(), facts.type());
      oneOf(wishes, of, Subject.SIZE_CLASS, wanted.sizeClasses(), other.sizeClass());
      oneOf(
          wishes,
          of,
          Subject.CAPABILITY_CLASS,
          wanted.capabilityClasses(),
          facts.capabilityClass());
    }
    return wishes;
  }

  private static <T> void oneOf(
      List<StatedWish> wishes, Party of, Subject subject, List<T> wanted, T is) {
    if (!wanted.isEmpty() && is != null) {
      wishes.add(new StatedWish(of, subject, wanted.contains(is) ? 1 : 0));
    }
  }
}
