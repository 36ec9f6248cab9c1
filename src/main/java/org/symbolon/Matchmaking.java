package org.symbolon;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.symbolon.kernel.Change;
import org.symbolon.listing.Listings;
import org.symbolon.matching.Candidates;
import org.symbolon.matching.Counterparts;
import org.symbolon.matching.Decisions;
import org.symbolon.matching.Explanations;
import org.symbolon.matching.Matches;
import org.symbolon.matching.PairScoring;
import org.symbolon.matching.Partners;
import org.symbolon.matching.Profiles;
import org.symbolon.matching.Rematch;
import org.symbolon.matching.ShownCounts;
import org.symbolon.matching.StoredMatches;
import org.symbolon.matching.score.Scorer;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.outbox.Relay;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.search.index.Meaning;
import org.symbolon.taxonomy.Vocabularies;

/** From two listings to a match: candidates, scores, what is stored and what people say. */
final class Matchmaking {
  final Matches matches;
  final Explanations explanations;
  final Decisions decisions;
  final ShownCounts shown;
  final StoredMatches stored;
  final Rematch rematch;
  final Partners partners;

  /** Follows the index; gives way to whatever is still to be found. */
  final Relay relay;

  Matchmaking(
      Vertx vertx,
      Database database,
      SearchEngine engine,
      IndexFamily family,
      Meaning meaning,
      Vocabularies vocabularies,
      Scorer scorer,
      Profiles profiles,
      Organisations organisations,
      Listings listings,
      InstantSource clock) {
    var counterparts = new Counterparts(vertx, listings, organisations, meaning, clock);
    var candidates = new Candidates(engine, family, clock);
    var scoring = new PairScoring(vertx, scorer, profiles::current, clock);
    decisions = new Decisions(database, listings, clock);
    shown = new ShownCounts(database, clock);
    matches =
        new Matches(listings, counterparts, candidates, scoring, decisions, shown, database, clock);
    explanations = new Explanations(listings, matches, database);
    stored = new StoredMatches(listings, counterparts, candidates, scoring, database, clock);
    rematch =
        new Rematch(
            database,
            new StoredMatches(
                listings, counterparts, candidates.inTurn(), scoring, database, clock),
            clock,
            pause -> vertx.timer(pause.toMillis(), TimeUnit.MILLISECONDS).await());
    partners =
        new Partners(
            vertx, database, vocabularies, organisations, counterparts, profiles::current, clock);
    relay =
        Relay.patient(
            database,
            stored::accept,
            EnumSet.of(Change.Subject.LISTING_MATCHES),
            EnumSet.of(
                Change.Subject.ORGANISATION, Change.Subject.LISTING, Change.Subject.LISTING_TEXT));
  }
}
