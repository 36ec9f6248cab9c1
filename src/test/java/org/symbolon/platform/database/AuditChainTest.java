package org.symbolon.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/**
 * What happened cannot be told differently afterwards without {@link AuditCheck} naming the row.
 */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditChainTest {
  private static final int ROWS = 40;

  private final Marketplace market;
  private final AuditSealer sealer;
  private final Connection superuser;

  AuditChainTest(TestEngines engines) throws SQLException {
    market = new Marketplace(engines);
    sealer = new AuditSealer(market.database);
    var address = market.address;
    superuser = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  @AfterAll
  void close() throws SQLException {
    superuser.close();
    market.close();
  }

  @BeforeEach
  void aSoundChain() {
    add(ROWS);
    sealer.seal();
    assertThat(check().broken()).isEmpty();
  }

  /** Back to an empty trail, the way only a superuser has. */
  @AfterEach
  void empty() throws SQLException {
    past("truncate audit, audit_seal, audit_to_seal restart identity");
  }

  private void add(int rows) {
    var entries =
        IntStream.range(0, rows)
            .mapToObj(i -> new Audit.Entry("revise", "listing", new UUID(7, i), i + 1))
            .toList();
    market.database.inTransaction(session -> {
      Audit.add(session, market.clock.instant(), "operator", entries);
      return null;
    });
  }

  private AuditCheck.Result check() {
    return new AuditCheck(market.database).run(Optional.empty(), rows -> {});
  }

  private void execute(String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Triggers do not fire for who replicates, which a superuser can claim to do. */
  private void past(String sql) throws SQLException {
    execute("set session_replication_role = replica");
    execute(sql);
    execute("set session_replication_role = origin");
  }

  private long rowAt(int position) throws SQLException {
    try (var statement = superuser.createStatement();
        var rows =
            statement.executeQuery(
                "select audit_id from audit_seal where position = " + position)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void theDatabaseRefusesChangesOfWhatWasWritten() {
    for (var sql :
        List.of(
            "update audit set actor = 'nobody'",
            "delete from audit",
            "truncate audit",
            "update audit_seal set hash = hash",
            "delete from audit_seal where position = 1",
            "truncate audit_seal")) {
      assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining("never changed");
    }
    assertThat(check().rows()).isEqualTo(ROWS);
  }

  @Test
  void aChangedRowIsNamed() throws SQLException {
    var row = rowAt(17);
    past("update audit set actor = 'account:" + new UUID(1, 1) + "' where id = " + row);
    var found = check();
    assertThat(found.rows()).isEqualTo(16);
    assertThat(found.broken().orElseThrow().row()).isEqualTo(row);
    assertThat(found.broken().orElseThrow().position()).isEqualTo(17);
  }

  @Test
  void everyColumnCounts() throws SQLException {
    for (var change :
        List.of(
            "at = at + interval '1 microsecond'",
            "actor = actor || 'x'",
            "operation = 'view'",
            "subject = 'organisation'",
            "subject_id = '" + new UUID(7, 999) + "'",
            "revision = revision + 1")) {
      var row = rowAt(5);
      past("create table kept as select * from audit where id = " + row);
      past("update audit set " + change + " where id = " + row);
      assertThat(check().broken().orElseThrow().row()).as(change).isEqualTo(row);
      past("delete from audit where id = " + row);
      past("insert into audit overriding system value select * from kept");
      past("drop table kept");
      assertThat(check().broken()).isEmpty();
    }
  }

  @Test
  void aRowThatIsGoneIsNamed() throws SQLException {
    var row = rowAt(9);
    past("delete from audit where id = " + row);
    assertThat(check().broken().orElseThrow())
        .isEqualTo(new AuditCheck.Broken(9, row, "the row is gone"));
    past("delete from audit_seal where position = 9");
    assertThat(check().broken().orElseThrow().position()).isEqualTo(9);
    // Closing the gap does not help: what comes next rests on the hash that is gone.
    past("update audit_seal set position = position + 1000 where position > 9");
    past("update audit_seal set position = position - 1001 where position > 9");
    assertThat(check().broken().orElseThrow().position()).isEqualTo(9);
  }

  @Test
  void aRowThatWasSlippedInIsNamed() throws SQLException {
    past(
        "insert into audit (at, actor, operation, subject, subject_id, revision)"
            + " select at, actor, operation, subject, subject_id, revision from audit where id = "
            + rowAt(3));
    assertThat(check().broken().orElseThrow().reason()).contains("past the chain");
  }

  @Test
  void aChainThatWasCutOffDoesNotHoldWhatWasNoted() throws SQLException {
    var before = check();
    var noted = AuditCheck.Noted.parse(before.rows() + ":" + before.head());
    past("delete from audit where id >= " + rowAt(30));
    past("delete from audit_seal where position >= 30");
    assertThat(check().broken()).isEmpty();
    var found = new AuditCheck(market.database).run(Optional.of(noted), rows -> {});
    assertThat(found.broken().orElseThrow().reason()).contains("ends before");
  }

  /** Transactions commit in any order; sealing goes on between them, on two nodes. */
  @Test
  void rowsOfConcurrentTransactionsAreLinkedOnceEach() throws Exception {
    var writers = 8;
    var rounds = 25;
    try (var pool = Executors.newFixedThreadPool(writers + 2)) {
      var writing =
          IntStream.range(0, writers)
              .mapToObj(
                  writer -> pool.submit(() -> IntStream.range(0, rounds).forEach(i -> add(3))))
              .toList();
      for (var node = 0; node < 2; node++) {
        pool.submit(() -> {
          var own = new AuditSealer(market.database);
          while (!writing.stream().allMatch(java.util.concurrent.Future::isDone)) {
            own.seal();
          }
          return null;
        });
      }
      for (var one : writing) {
        one.get();
      }
    }
    sealer.seal();
    var found = check();
    assertThat(found.broken()).isEmpty();
    assertThat(found.waiting()).isZero();
    assertThat(found.rows()).isEqualTo(ROWS + 3L * writers * rounds);
  }

  @Test
  void whoSawWhatIsConfidentialStandsInTheTrail() throws SQLException {
    Audit.viewed(
        market.database.session(),
        market.clock.instant(),
        "account:" + new UUID(2, 2),
        "listing",
        new UUID(3, 3));
    assertThat(check().waiting()).isEqualTo(1);
    sealer.seal();
    assertThat(check().rows()).isEqualTo(ROWS + 1);
  }
}
