package org.symbolon.platform.outbox;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.symbolon.kernel.Change;
import org.symbolon.platform.database.Session;

/** Adds news to the outbox, in the caller's transaction. */
public final class Outbox {
  private static final String ADD =
      """
      insert into outbox (subject, subject_id)
      select * from unnest($1::text[], $2::uuid[])
      """;

  private Outbox() {}

  public static void add(Session session, Change change) {
    add(session, List.of(change));
  }

  public static void add(Session session, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var subjects = changes.stream().map(change -> change.subject().name()).toArray(String[]::new);
    var ids = changes.stream().map(Change::id).toArray(UUID[]::new);
    session
        .client()
        .preparedQuery(ADD)
        .execute(Tuple.tuple().addArrayOfString(subjects).addArrayOfUUID(ids))
        .await();
  }
}
