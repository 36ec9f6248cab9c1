package org.symbolon.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.kernel.Change;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** Long work waits for short work, and leaves it room (decision 0007). */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatienceTest {
  private final List<Change> delivered = new ArrayList<>();
  private Marketplace market;
  private Relay patient;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    patient =
        Relay.patient(
            market.database,
            changes -> {
              delivered.addAll(changes);
              return Map.of();
            },
            EnumSet.of(Change.Subject.LISTING_TEXT),
            EnumSet.of(Change.Subject.LISTING));
  }

  @AfterAll
  void close() {
    market.close();
  }

  @BeforeEach
  void empty() {
    execute("delete from outbox");
    delivered.clear();
  }

  private void execute(String statement) {
    market.database.reads().query(statement).execute().await();
  }

  private void add(Change.Subject subject, int rows) {
    var changes =
        Stream.generate(() -> new Change(subject, UUID.randomUUID())).limit(rows).toList();
    market.database.inTransaction(session -> {
      Outbox.add(session, changes);
      return null;
    });
  }

  @Test
  void waitsWhileOthersWaitButNotForEver() {
    add(Change.Subject.LISTING, 1);
    add(Change.Subject.LISTING_TEXT, 1);
    assertThat(patient.deliver()).isZero();
    execute("update outbox set created_at = created_at - interval '31 seconds'");
    assertThat(patient.deliver()).isOne();
    assertThat(delivered).extracting(Change::subject).containsExactly(Change.Subject.LISTING_TEXT);
  }

  @Test
  void goesAtOnceWhereNobodyWaits() {
    add(Change.Subject.LISTING_TEXT, 1);
    assertThat(patient.deliver()).isOne();
    assertThat(patient.shouldRest()).isFalse();
  }

  @Test
  void restsWhileManyComeIn() {
    add(Change.Subject.LISTING_TEXT, 11);
    assertThat(patient.shouldRest()).isTrue();
    execute("update outbox set created_at = created_at - interval '2 seconds'");
    assertThat(patient.shouldRest()).isFalse();
  }

  @Test
  void theRelayOfWhatIsShortNeverRests() {
    var relay = new Relay(market.database, changes -> Map.of(), EnumSet.of(Change.Subject.LISTING));
    add(Change.Subject.LISTING, 50);
    assertThat(relay.shouldRest()).isFalse();
  }
}
