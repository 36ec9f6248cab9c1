package org.symbolon.platform.database;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;

/**
 * Links committed rows of the audit trail, oldest first (decision 0023). One node at a time does
 * it, claimed in PostgreSQL; the transactions that write rows wait for nobody.
 */
public final class AuditSealer {
  private static final int BATCH = 1_000;

  /** Any number that no other advisory lock of this database has: "audit" in ASCII. */
  private static final long LOCK = 0x6175646974L;

  private static final String WAITING = "select exists (select from audit_to_seal) as waiting";
  private static final String CLAIM = "select pg_try_advisory_xact_lock($1) as mine";
  private static final String HEAD =
      "select position, hash from audit_seal order by position desc limit 1";
  private static final String NEXT =
      """
      select a.id, a.at, a.actor, a.operation, a.subject, a.subject_id, a.revision
      from audit_to_seal w join audit a on a.id = w.audit_id
      order by w.audit_id limit $1
      """;
  private static final String SEAL =
      """
      with sealed as (
        insert into audit_seal (position, audit_id, hash)
        select * from unnest($1::bigint[], $2::bigint[], $3::bytea[]) returning audit_id)
      delete from audit_to_seal where audit_id in (select audit_id from sealed)
      """;

  private record Head(long position, byte[] hash) {}

  private final Database database;

  public AuditSealer(Database database) {
    this.database = database;
  }

  /**
   * Links everything that waits.
   *
   * @return how many rows; 0 also while another node is doing it
   */
  public int seal() {
    var all = 0;
    int sealed;
    do {
      sealed = waits() ? database.inTransaction(AuditSealer::batch) : 0;
      all += sealed;
    } while (sealed == BATCH);
    return all;
  }

  private boolean waits() {
    return database.reads().query(WAITING).execute().await().iterator().next().getBoolean(0);
  }

  private static int batch(Session session) {
    var claim = session.client().preparedQuery(CLAIM).execute(Tuple.of(LOCK)).await();
    if (!claim.iterator().next().getBoolean("mine")) {
      return 0;
    }
    var head = head(session);
    var position = head.position();
    var hash = head.hash();
    var positions = new ArrayList<Long>();
    var rows = new ArrayList<Long>();
    var hashes = new ArrayList<Buffer>();
    for (Row row : session.client().preparedQuery(NEXT).execute(Tuple.of(BATCH)).await()) {
      var entry = AuditChain.Entry.of(row);
      hash = AuditChain.link(hash, entry);
      positions.add(++position);
      rows.add(entry.id());
      hashes.add(Buffer.buffer(hash));
    }
    if (!rows.isEmpty()) {
      session
          .client()
          .preparedQuery(SEAL)
          .execute(
              Tuple.tuple()
                  .addArrayOfLong(positions.toArray(Long[]::new))
                  .addArrayOfLong(rows.toArray(Long[]::new))
                  .addArrayOfBuffer(hashes.toArray(Buffer[]::new)))
          .await();
    }
    return rows.size();
  }

  private static Head head(Session session) {
    var rows = session.client().query(HEAD).execute().await().iterator();
    if (!rows.hasNext()) {
      return new Head(0, AuditChain.beginning());
    }
    var row = rows.next();
    return new Head(row.getLong("position"), row.getBuffer("hash").getBytes());
  }
}
