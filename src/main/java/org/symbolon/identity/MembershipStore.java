package org.symbolon.identity;

import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Memberships of one organisation while they change. */
final class MembershipStore {
  /**
   * Everybody's, and always in the same order: two owners who leave at once wait for each other.
   */
  private static final String LOCK =
      """
      select account_id, role from membership where organisation_id = $1
      order by account_id for update
      """;

  private MembershipStore() {}

  /** Roles by account, locked until the transaction ends. */
  static Map<UUID, MemberRole> lock(Session session, UUID organisation) {
    var roles = new LinkedHashMap<UUID, MemberRole>();
    session
        .client()
        .preparedQuery(LOCK)
        .execute(Tuple.of(organisation))
        .await()
        .forEach(
            row -> roles.put(row.getUUID("account_id"), MemberRole.valueOf(row.getString("role"))));
    return roles;
  }
}
