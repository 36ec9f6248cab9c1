package org.symbolon.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Lifecycle;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Status;
import org.symbolon.platform.searchengine.Bulk;
import org.symbolon.platform.searchengine.Rollover;
import org.symbolon.platform.searchengine.SearchEngine;
import org.symbolon.search.RandomListings;
import org.symbolon.search.SearchBench;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** From the row to the index, with everything that can go wrong on the way. */
@RealEngines
class IndexingTest {
  private final RandomListings chance = new RandomListings(42);
  private SearchBench bench;

  @BeforeEach
  void open(TestEngines engines, TestInfo test) {
    var name = Integer.toHexString(test.getTestMethod().orElseThrow().getName().hashCode());
    bench = new SearchBench(engines, "i" + name);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Listing with(Listing listing, String title, Status status, long version) {
    var content =
        listing
            .content()
            .with(c -> {
              c.kind = Kind.TECHNOLOGY;
              c.title = title;
              c.description = null;
              c.language = "en";
              c.source = null;
              c.externalId = null;
              c.sourceUrl = null;
              c.example = false;
            });
    var now = InstantSource.system().instant();
    return new Listing(
        listing.id(),
        listing.organisation(),
        listing.organisationStatus(),
        content,
        new Lifecycle(status, listing.lifecycle().confirmedOn(), now.plusSeconds(3_600), now),
        version,
        version,
        now,
        now);
  }

  private static List<Change> changes(Listing... listings) {
    return List.of(listings).stream().map(l -> new Change(Change.Subject.LISTING, l.id())).toList();
  }

  private void store(Listing listing) {
    bench.truth.put(listing.id().toString(), listing);
  }

  private long found(String text) {
    bench.refresh();
    // The shared snapshot is a quarter of a second old at most.
    sleep(600);
    return bench.find(text).total().value();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void publishedIsFoundAndWithdrawnIsNot() {
    var listing = with(chance.one(), "Marvellous condenser", Status.PUBLISHED, 1);
    store(listing);
    assertThat(bench.indexer.accept(changes(listing))).isEmpty();
    assertThat(found("condenser")).isOne();
    store(with(listing, "Marvellous condenser", Status.WITHDRAWN, 2));
    assertThat(bench.indexer.accept(changes(listing))).isEmpty();
    assertThat(found("condenser")).isZero();
  }

  @Test
  void aLateOldVersionDoesNoHarmAndReplayNeither() {
    var listing = with(chance.one(), "First wording", Status.PUBLISHED, 5);
    store(listing);
    bench.indexer.accept(changes(listing));
    // Another relay read the row before it changed and writes after it.
    var late =
        bench.documents.operations(List.of(with(listing, "Outdated wording", Status.PUBLISHED, 4)));
    assertThat(Bulk.write(bench.engine, new Bulk.Alias(bench.family), late)).isEmpty();
    assertThat(bench.indexer.accept(changes(listing))).isEmpty();
    assertThat(found("outdated")).isZero();
    assertThat(found("first wording")).isOne();
  }

  @Test
  void twoConsumersAtOnceEndWithTheNewestVersion() {
    var listings =
        chance.some(60).stream().map(l -> with(l, "Version one", Status.PUBLISHED, 1)).toList();
    listings.forEach(this::store);
    try (var relays = Executors.newFixedThreadPool(2)) {
      for (var relay = 0; relay < 2; relay++) {
        relays.submit(() -> {
          for (var version = 2; version < 6; version++) {
            for (var listing : listings) {
              store(with(listing, "Version " + version, Status.PUBLISHED, version));
            }
            bench.indexer.accept(changes(listings.toArray(Listing[]::new)));
          }
        });
      }
    }
    listings.forEach(listing -> store(with(listing, "Lastversion", Status.PUBLISHED, 9)));
    bench.indexer.accept(changes(listings.toArray(Listing[]::new)));
    assertThat(found("lastversion")).isEqualTo(60);
    assertThat(bench.reconciler.run()).isZero();
  }

  @Test
  void aPoisonDocumentFailsAlone() {
    var good = with(chance.one(), "Wholesome kettle", Status.PUBLISHED, 1);
    var poison = with(chance.one(), "Poisoned kettle", Status.PUBLISHED, 1);
    // A keyword of more than 32,766 bytes is refused by the engine.
    var broken =
        new Listing(
            poison.id(),
            poison.organisation(),
            poison.organisationStatus(),
            poison.content().with(c -> c.topics = List.of("x".repeat(40_000))),
            poison.lifecycle(),
            1,
            1,
            poison.createdAt(),
            poison.updatedAt());
    store(good);
    store(broken);
    var failures = bench.indexer.accept(changes(broken, good));
    assertThat(failures).containsOnlyKeys(new Change(Change.Subject.LISTING, broken.id()));
    assertThat(failures.values().iterator().next()).contains("immense term");
    assertThat(found("kettle")).isOne();
  }

  @Test
  void aDocumentThatCannotBeBuiltFailsAlone() {
    var good = with(chance.one(), "Wholesome kettle", Status.PUBLISHED, 1);
    var broken = with(chance.one(), null, Status.PUBLISHED, 1);
    store(good);
    store(broken);
    assertThat(bench.indexer.accept(changes(broken, good)).keySet())
        .containsExactly(new Change(Change.Subject.LISTING, broken.id()));
    assertThat(found("kettle")).isOne();
  }

  @Test
  void repairsWhatIsMissingOutdatedAndNotWanted() {
    var listings =
        chance.some(30).stream().map(l -> with(l, "Sound listing", Status.PUBLISHED, 2)).toList();
    bench.fill(listings);
    assertThat(bench.reconciler.run()).isZero();
    var missing = with(chance.one(), "Missing listing", Status.PUBLISHED, 1);
    store(missing);
    store(with(listings.get(0), "Renewed listing", Status.PUBLISHED, 3));
    store(with(listings.get(1), "Paused listing", Status.PAUSED, 3));
    bench.truth.remove(listings.get(2).id().toString());
    assertThat(bench.reconciler.run()).isEqualTo(4);
    bench.refresh();
    assertThat(bench.reconciler.run()).isZero();
    assertThat(found("missing")).isOne();
    assertThat(found("renewed")).isOne();
    assertThat(found("sound")).isEqualTo(27);
  }

  @Test
  void aRebuildDuringWritesLosesNothing() {
    bench.fill(
        chance.some(400).stream().map(l -> with(l, "Old stock", Status.PUBLISHED, 1)).toList());
    var before = Rollover.current(bench.engine, bench.family).orElseThrow();
    var going = new AtomicBoolean(true);
    try (var writers = Executors.newFixedThreadPool(1)) {
      var written =
          writers.submit(() -> {
            var count = 0;
            var ids = bench.truth.keySet().stream().toList();
            while (going.get()) {
              var old = bench.truth.get(ids.get(count % ids.size()));
              var changed = with(old, "New stock", Status.PUBLISHED, old.indexVersion() + 1);
              var added = with(chance.one(), "Added stock", Status.PUBLISHED, 1);
              store(changed);
              store(added);
              deliver(changes(changed, added));
              count++;
            }
            return count;
          });
      bench.rebuild.run(done -> {});
      going.set(false);
      assertThat(written.get()).isPositive();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    assertThat(Rollover.current(bench.engine, bench.family)).isPresent().get().isNotEqualTo(before);
    assertThat(bench.reconciler.run()).isZero();
    assertThat(found("stock")).isEqualTo(bench.truth.size());
  }

  /** As the relay does: what cannot be written at the moment is tried again. */
  private void deliver(List<Change> changes) {
    for (var delivered = false; !delivered; ) {
      try {
        assertThat(bench.indexer.accept(changes)).isEmpty();
        delivered = true;
      } catch (Refused.Unavailable e) {
        sleep(20);
      }
    }
  }

  @Test
  void closingWithoutCommitLeavesTheOldIndex() {
    var before = Rollover.current(bench.engine, bench.family);
    String abandoned;
    try (var rollover = Rollover.start(bench.engine, bench.family, InstantSource.system())) {
      abandoned = rollover.index();
      assertThat(bench.engine.exists("/" + abandoned)).isTrue();
    }
    assertThat(bench.engine.exists("/" + abandoned)).isFalse();
    assertThat(Rollover.current(bench.engine, bench.family)).isEqualTo(before);
  }

  @Test
  void anAbsentEngineOrIndexIsUnavailable() {
    bench.fill(List.of());
    Rollover.delete(bench.engine, Rollover.current(bench.engine, bench.family).orElseThrow());
    sleep(600);
    assertThatThrownBy(() -> bench.find("solar")).isInstanceOf(Refused.Unavailable.class);
    var listing = with(chance.one(), "Anything", Status.PUBLISHED, 1);
    store(listing);
    assertThatThrownBy(() -> bench.indexer.accept(changes(listing)))
        .isInstanceOf(Refused.Unavailable.class);
    assertThat(bench.engine.exists("/" + bench.family.alias())).isFalse();
    try (var nobody = new SearchEngine(URI.create("http://127.0.0.1:9"))) {
      assertThatThrownBy(() -> nobody.call("GET", "/_cluster/health", null))
          .isInstanceOfSatisfying(
              Refused.Unavailable.class, e -> assertThat(e.retryAfterSeconds()).isEqualTo(5));
    }
  }

  @Test
  void documentsAreTheSameForTheSameListing() {
    var listing = with(chance.one(), "Same", Status.PUBLISHED, 1);
    assertThat(bench.documents.operations(List.of(listing)))
        .isEqualTo(bench.documents.operations(List.of(listing)));
    assertThat(bench.documents.operations(List.of(with(listing, "Same", Status.DRAFT, 1))))
        .containsExactly(new Bulk.Delete(listing.id().toString(), 1));
  }
}
