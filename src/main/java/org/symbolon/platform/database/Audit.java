package org.symbolon.platform.database;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The trail of who changed what and who saw what is confidential; written in the transaction of the
 * change. It holds ids only, nothing that a person typed: what stands here stays for ever (decision
 * 0023). {@link AuditSealer} links the rows.
 */
public final class Audit {
  private static final String ADD =
      """
      insert into audit (at, actor, operation, subject, subject_id, revision)
      select $1, $2, * from unnest($3::text[], $4::text[], $5::uuid[], $6::bigint[])
      """;

  private static final String VIEW = "view";

  /**
   * One change.
   *
   * @param operation verb of the business: {@code post}, {@code revise}, {@code publish}, …
   * @param revision of the thing after the change; 0 for what has none
   */
  public record Entry(String operation, String subject, UUID id, long revision) {}

  private Audit() {}

  /**
   * Notes that somebody was shown what is confidential: a restricted field or document, a contact,
   * a message of a case. Inside a transaction or by itself.
   *
   * @param actor {@code Viewer.actor()}
   * @param subject what it belongs to: {@code listing}, {@code case}, …
   */
  public static void viewed(Session session, Instant at, String actor, String subject, UUID id) {
    add(session, at, actor, List.of(new Entry(VIEW, subject, id, 0)));
  }

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
