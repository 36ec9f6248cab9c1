package org.symbolon.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.listing.Listings;
import org.symbolon.matching.Explanation.Verdict;
import org.symbolon.platform.database.Database;

/** Answers "why?" and "why not?" for any pair of a need and a technology. */
public final class Explanations {
  private final Listings listings;
  private final Matches matches;
  private final Database database;

  public Explanations(Listings listings, Matches matches, Database database) {
    this.listings = listings;
    this.matches = matches;
    this.database = database;
  }

  /**
   * The pair as it stands now.
   *
   * @throws org.symbolon.kernel.Refused.NotFound when the viewer may not see one of them
   * @throws org.symbolon.kernel.Refused.Invalid when both are of the same kind
   */
  public Explanation of(Viewer viewer, UUID id, UUID other) {
    var own = listings.get(viewer, id);
    var theirs = listings.get(viewer, other);
    Decisions.requireOppositeKinds(own, theirs);
    var compared = matches.with(viewer, own, theirs);
    var pair = compared.pair();
    return new Explanation(
        pair,
        verdict(compared),
        place(compared.ranking().listed(), other),
        Optional.ofNullable(compared.ranking().decisions().get(other)),
        MatchStore.find(database.session(), pair.need().id(), pair.technology().id()),
        compared.ranking().computedAt());
  }

  private static Verdict verdict(Matches.Compared compared) {
    var ranking = compared.ranking();
    var pair = compared.pair();
    if (ranking.excluded().contains(pair)) {
      return Verdict.EXCLUDED;
    }
    if (ranking.dismissed().contains(pair)) {
      return Verdict.DISMISSED;
    }
    if (ranking.unrelated().contains(pair)) {
      return Verdict.TOO_LITTLE_IN_COMMON;
    }
    if (!pair.other().listing().isOpenAt(ranking.computedAt())) {
      return Verdict.NOT_OPEN;
    }
    if (!compared.candidate()) {
      return Verdict.NOT_A_CANDIDATE;
    }
    return place(ranking.listed(), pair.other().id()) <= Matches.MOST_SHOWN
        ? Verdict.LISTED
        : Verdict.NOT_AMONG_THE_BEST;
  }

  private static int place(List<Pair> listed, UUID other) {
    for (var i = 0; i < listed.size(); i++) {
      if (listed.get(i).other().id().equals(other)) {
        return i + 1;
      }
    }
    return 0;
  }
}
