package org.symbolon.matching;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.symbolon.identity.Viewer;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.database.Database;

/**
 * The counterparts of a listing: candidates from the engine, scored here as both sides see them,
 * ranked by the less willing side. Computed when somebody asks, from what PostgreSQL holds at that
 * moment (decision 0014); the stored matches add what the engine may not have found yet.
 */
public final class Matches {
  /** Most matches of one answer. */
  public static final int MOST_SHOWN = 50;

  /** Counterparts that the engine is asked for by each of its ways. */
  public static final int CANDIDATES = 200;

  /** A little more than is shown, so that turns can be taken across the end of a page. */
  private static final int TURNS_TAKEN = MOST_SHOWN + 10;

  static final Comparator<Pair> BEST_FIRST =
      Comparator.comparing(Pair::views, TwoSided.BEST_FIRST)
          .thenComparing(pair -> pair.other().id());

  private final Listings listings;
  private final Counterparts counterparts;
  private final CandidateFinder candidates;
  private final PairScoring scoring;
  private final Decisions decisions;
  private final ShownCounts shown;
  private final Database database;
  private final InstantSource clock;

  public Matches(
      Listings listings,
      Counterparts counterparts,
      CandidateFinder candidates,
      PairScoring scoring,
      Decisions decisions,
      ShownCounts shown,
      Database database,
      InstantSource clock) {
    this.listings = listings;
    this.counterparts = counterparts;
    this.candidates = candidates;
    this.scoring = scoring;
    this.decisions = decisions;
    this.shown = shown;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The matches of a listing that the viewer may see, whatever its status.
   *
   * @throws org.symbolon.kernel.Refused.NotFound when he may not see it
   * @throws org.symbolon.kernel.Refused.Unavailable when the engine does not answer
   */
  public Ranking ranked(Viewer viewer, UUID id) {
    var own = counterparts.of(listings.get(viewer, id));
    return judged(own, counterparts.open(candidates(own)), decisions.of(viewer, own.listing()));
  }

  /**
   * The matches of a need that somebody is still writing: by the same candidates and the same
   * scoring, as if it were posted today. Nothing is stored and nothing counts as shown.
   *
   * @param owner its organisation where it is known already
   * @throws org.symbolon.kernel.Refused.Unavailable when the engine does not answer or the texts
   *     cannot be read now
   */
  public Ranking ofDraft(ListingContent draft, Optional<Organisation> owner) {
    var own = counterparts.ofDraft(draft, owner);
    return judged(own, counterparts.open(candidates.of(own.side(), CANDIDATES)), Map.of());
  }

  /** Notes that the first so many of a ranking were shown to somebody. */
  public void noteShown(Ranking ranking, int first) {
    shown.add(ranking.listed().stream().limit(first).map(pair -> pair.other().id()).toList());
  }

  /**
   * One pair among all others of its listing.
   *
   * @param candidate whether the other listing is open and near enough to be compared at all
   */
  record Compared(Ranking ranking, Pair pair, boolean candidate) {}

  /** Compares two listings whatever their status, and ranks the pair among the candidates. */
  Compared with(Viewer viewer, Listing listing, Listing other) {
    var own = counterparts.of(listing);
    var others = new ArrayList<>(counterparts.open(candidates(own)));
    var candidate = others.removeIf(found -> found.id().equals(other.id()));
    others.add(counterparts.of(other));
    var ranking = judged(own, others, decisions.of(viewer, listing));
    var pair =
        Stream.of(ranking.listed(), ranking.excluded(), ranking.unrelated(), ranking.dismissed())
            .flatMap(List::stream)
            .filter(any -> any.other().id().equals(other.id()))
            .findFirst()
            .orElseThrow();
    return new Compared(ranking, pair, candidate);
  }

  /** What the engine finds, and what is stored: the engine may be half a second behind. */
  private Set<UUID> candidates(Counterpart own) {
    var all = new LinkedHashSet<>(candidates.of(own.side(), CANDIDATES));
    all.addAll(MatchStore.partners(database.session(), own.id()));
    return all;
  }

  private Ranking judged(Counterpart own, List<Counterpart> others, Map<UUID, Decision> said) {
    var listed = new ArrayList<Pair>();
    var excluded = new ArrayList<Pair>();
    var unrelated = new ArrayList<Pair>();
    var dismissed = new ArrayList<Pair>();
    var scored = scoring.score(own, others);
    for (var pair : scored.pairs()) {
      (pair.views().isExcluded()
              ? excluded
              : isKeptAway(pair, said) ? dismissed : pair.views().related() ? listed : unrelated)
          .add(pair);
    }
    listed.sort(BEST_FIRST);
    unrelated.sort(BEST_FIRST);
    return new Ranking(
        own,
        inTurns(listed),
        excluded,
        unrelated,
        dismissed,
        scored.needProfile(),
        scored.technologyProfile(),
        said,
        clock.instant());
  }

  private static boolean isKeptAway(Pair pair, Map<UUID, Decision> said) {
    return Optional.ofNullable(said.get(pair.other().id()))
        .filter(decision ->
            decision.keepsAway(pair.own().listing().content(), pair.other().listing().content()))
        .isPresent();
  }

  private List<Pair> inTurns(List<Pair> ranked) {
    var first = ranked.subList(0, Math.min(TURNS_TAKEN, ranked.size()));
    var times = shown.of(first.stream().map(pair -> pair.other().id()).toList());
    var all =
        new ArrayList<>(
            Exposure.fair(
                first, Pair::combined, pair -> times.getOrDefault(pair.other().id(), 0L)));
    all.addAll(ranked.subList(first.size(), ranked.size()));
    return all;
  }
}
