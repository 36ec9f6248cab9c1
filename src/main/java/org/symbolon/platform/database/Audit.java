package org.symbolon.platform.database;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The trail of who changed what; written in the transaction of the change. */
public final class Audit {
  private static final String ADD =
      """
      insert into audit (at, actor, operation, subject, subject_id, revision)
      select $1, $2, * from unnest($3::text[], $4::text[], $5::uuid[], $6::bigint[])
      """;

  /**
   * One change.
   *
   * @param operation verb of the business: {@code post}, {@code revise}, {@code publish}, …
   * @param revision of the thing after the change
   */
  public record Entry(String operation, String subject, UUID id, long revision) {}

  private Audit() {}

  public static void add(Session session, Instant at, String actor, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                at.atOffset(ZoneOffset.UTC),
                actor,
                entries.stream().map(Entry::operation).toArray(String[]::new),
                entries.stream().map(Entry::subject).toArray(String[]::new),
                entries.stream().map(Entry::id).toArray(UUID[]::new),
                entries.stream().map(Entry::revision).toArray(Long[]::new)))
        .await();
  }
}
