package org.symbolon.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.matching.CandidateFinder;
import org.symbolon.matching.Matches;
import org.symbolon.matching.Sides;
import org.symbolon.matching.TwoSided;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.Scorer;
import org.symbolon.matching.score.Side;
import org.symbolon.platform.searchengine.Bulk;
import org.symbolon.platform.searchengine.IndexFamily;
import org.symbolon.platform.searchengine.Rollover;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.search.index.Documents;
import org.symbolon.search.index.ListingDocument;
import org.symbolon.search.index.Meaning;

/**
 * Runs a set of needs and offers through the matching that users get: same documents, same
 * candidates, same scores and order, in an index of its own that is dropped at the end. Embeddings
 * come from the store of all embeddings, so a second run has them already.
 */
public final class MatchEvaluation {
  private static final int RANKED = 100;
  private static final int NDCG_AT = 10;
  private static final int DOCUMENTS_AT_ONCE = 256;
  private static final int TRIES = 5;
  private static final long BETWEEN_TRIES_MILLIS = 2_000;

  /**
   * What was measured, over all that ask.
   *
   * @param needs how many needs had a part in it
   * @param profile names and versions of both sides' profiles
   */
  @JsonPropertyOrder({"ndcg@10", "recall@100", "mrr", "p@1", "needs", "profile"})
  public record Result(
      @JsonProperty("ndcg@10") double ndcg,
      @JsonProperty("recall@100") double recall,
      @JsonProperty("mrr") double mrr,
      @JsonProperty("p@1") double precision,
      @JsonProperty("needs") int needs,
      @JsonProperty("profile") String profile) {}

  private record Scores(double ndcg, double recall, double reciprocalRank, double precision) {}

  private record Ranked(UUID id, TwoSided views) {}

  private final SearchEngine engine;
  private final Documents documents;
  private final Meaning meaning;
  private final Function<IndexFamily, CandidateFinder> finders;
  private final Scorer scorer;
  private final Function<String, Profile> profiles;
  private final Function<String, String> languageOf;
  private final InstantSource clock;

  /**
   * @param finders finds candidates in the index given
   * @param profiles the version of a profile that holds now, by its name
   * @param languageOf detects the BCP 47 tag of a text
   */
  public MatchEvaluation(
      SearchEngine engine,
      Documents documents,
      Meaning meaning,
      Function<IndexFamily, CandidateFinder> finders,
      Scorer scorer,
      Function<String, Profile> profiles,
      Function<String, String> languageOf,
      InstantSource clock) {
    this.engine = engine;
    this.documents = documents;
    this.meaning = meaning;
    this.finders = finders;
    this.scorer = scorer;
    this.profiles = profiles;
    this.languageOf = languageOf;
    this.clock = clock;
  }

  /**
   * Measures one folder.
   *
   * @param prefix of the index that is made for it and dropped at the end
   * @throws org.symbolon.kernel.Refused.Invalid when the folder holds no such set
   */
  public Result run(MatchSetting setting, String prefix, SearchEvaluation.Progress progress) {
    var set = PairedSet.read(setting.folder());
    var family = new IndexFamily(prefix, Documents.MAPPING, Documents.MAPPING_VERSION);
    try (var rollover = Rollover.start(engine, family, clock)) {
      var ranked = new HashMap<UUID, Side>();
      var names = new HashMap<UUID, String>();
      var corpus = setting.reverse() ? set.needs() : set.offers();
      var kind = setting.reverse() ? Kind.NEED : Kind.TECHNOLOGY;
      var posted = new PairedListings(setting, languageOf, clock);
      var done = 0;
      for (var batch : batches(corpus)) {
        var listings = posted.of(batch, kind);
        var sides = sides(listings);
        for (var i = 0; i < batch.size(); i++) {
          names.put(listings.get(i).id(), batch.get(i).id());
          ranked.put(listings.get(i).id(), sides.get(i));
        }
        write(rollover.index(), listings);
        done += batch.size();
        progress.done("documents", done, corpus.size());
      }
      rollover.commit();
      try {
        return measure(set, setting, finders.apply(family), ranked, names, progress);
      } finally {
        Rollover.delete(engine, rollover.index());
      }
    }
  }

  private void write(String index, List<Listing> listings) {
    var operations = documents.operations(listings);
    var failures = patiently(() -> Bulk.write(engine, new Bulk.Index(index), operations));
    if (!failures.isEmpty()) {
      throw new IllegalStateException("The index refused documents: " + failures);
    }
  }

  private Result measure(
      PairedSet set,
      MatchSetting setting,
      CandidateFinder finder,
      Map<UUID, Side> ranked,
      Map<UUID, String> names,
      SearchEvaluation.Progress progress) {
    var asking = Asking.of(set, setting);
    var kind = setting.reverse() ? Kind.TECHNOLOGY : Kind.NEED;
    var posted = new PairedListings(setting, languageOf, clock);
    var all = new ArrayList<Scores>();
    for (var batch : batches(asking)) {
      var listings = posted.of(batch.stream().map(Asking::item).toList(), kind);
      var sides = sides(listings);
      for (var i = 0; i < batch.size(); i++) {
        var ranking = ranking(sides.get(i), finder, ranked).stream().map(names::get).toList();
        all.add(scores(ranking, batch.get(i).grades()));
        progress.done("questions", all.size(), asking.size());
      }
    }
    var needs =
        set.needs().stream()
            .filter(need -> setting.half().includes(need.id()))
            .filter(need -> !set.relevant(need.id()).isEmpty())
            .count();
    return new Result(
        all.stream().mapToDouble(Scores::ndcg).average().orElse(0),
        all.stream().mapToDouble(Scores::recall).average().orElse(0),
        all.stream().mapToDouble(Scores::reciprocalRank).average().orElse(0),
        all.stream().mapToDouble(Scores::precision).average().orElse(0),
        Math.toIntExact(needs),
        named(Profile.NEED_TO_TECHNOLOGY) + ", " + named(Profile.TECHNOLOGY_TO_NEED));
  }

  private String named(String name) {
    return name + " " + profiles.apply(name).version();
  }

  private List<UUID> ranking(Side asks, CandidateFinder finder, Map<UUID, Side> ranked) {
    var need = profiles.apply(Profile.NEED_TO_TECHNOLOGY);
    var technology = profiles.apply(Profile.TECHNOLOGY_TO_NEED);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return patiently(() -> finder.of(asks, Matches.CANDIDATES)).stream()
        .map(id -> {
          var other = ranked.get(id);
          var isNeed = asks.content().kind() == Kind.NEED;
          var seeks = isNeed ? asks : other;
          var offers = isNeed ? other : asks;
          return new Ranked(id, TwoSided.of(scorer.judge(seeks, offers, today), need, technology));
        })
        .filter(candidate -> candidate.views().related())
        .sorted(Comparator.comparing(Ranked::views, TwoSided.BEST_FIRST))
        .map(Ranked::id)
        .toList();
  }

  private static Scores scores(List<String> ranking, Map<String, Double> grades) {
    return new Scores(
        Metrics.ndcg(ranking, grades, NDCG_AT),
        Metrics.recall(ranking, grades, RANKED),
        Metrics.reciprocalRank(ranking, grades),
        Metrics.precision(ranking, grades, 1));
  }

  private List<Side> sides(List<Listing> listings) {
    var vectors =
        meaning.ofTexts(
            listings.stream()
                .map(listing ->
                    new Meaning.Text(
                        ListingDocument.meaning(listing.content()), listing.content().language()))
                .toList());
    var sides = new ArrayList<Side>();
    for (var i = 0; i < listings.size(); i++) {
      var listing = listings.get(i);
      sides.add(Sides.of(listing, PairedListings.owner(listing), vectors.get(i)));
    }
    return sides;
  }

  /** A measurement that takes minutes does not end because a busy engine was late once. */
  private static <T> T patiently(Supplier<T> call) {
    for (var left = TRIES - 1; ; left--) {
      try {
        return call.get();
      } catch (Refused.Unavailable late) {
        if (left == 0) {
          throw late;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_TRIES_MILLIS));
      }
    }
  }

  private static <T> List<List<T>> batches(List<T> all) {
    var batches = new ArrayList<List<T>>();
    for (var from = 0; from < all.size(); from += DOCUMENTS_AT_ONCE) {
      batches.add(all.subList(from, Math.min(all.size(), from + DOCUMENTS_AT_ONCE)));
    }
    return batches;
  }
}
