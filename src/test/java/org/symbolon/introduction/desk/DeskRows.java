package org.symbolon.introduction.desk;

import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Rows that tests put beside what the services write. */
public final class DeskRows {
  private static final String MATCH =
      """
      insert into listing_match (need_id, technology_id, need_version, technology_version, need_profile,
        technology_profile, need_total, technology_total, combined, parts, computed_at, first_at)
      values ($1, $2, 1, 1, 1, 1, $3, $3, $3, '[]', now(), now())
      """;

  private static final String OPERATES = "update account set operator = true where id = $1";
  private static final String CONFLICTED =
      "update introduction_case set conflicted = (select array_agg(account_id) from broker) where id = $1";

  private DeskRows() {}

  /** Makes somebody an operator. */
  public static void operates(Session session, UUID account) {
    session.client().preparedQuery(OPERATES).execute(Tuple.of(account)).await();
  }

  /** Has every broker state a conflict of interest. */
  public static void everyBrokerIsIn(Session session, UUID id) {
    session.client().preparedQuery(CONFLICTED).execute(Tuple.of(id)).await();
  }

  /** A stored match without parts. */
  public static void match(Session session, UUID need, UUID technology, double combined) {
    session.client().preparedQuery(MATCH).execute(Tuple.of(need, technology, combined)).await();
  }
}
