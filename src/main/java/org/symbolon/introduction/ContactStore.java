package org.symbolon.introduction;

import io.vertx.sqlclient.Tuple;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Who consented for a side, and how he wants to be called. */
final class ContactStore {
  private static final String PUT =
      """
      insert into introduction_contact (case_id, side, account_id, phone) values ($1, $2, $3, $4)
      on conflict (case_id, side) do nothing
      """;
  private static final String OF_CASE =
      "select side, account_id, phone from introduction_contact where case_id = $1";
  private static final String FORGET = "delete from introduction_contact where case_id = $1";

  record Named(UUID account, Optional<String> phone) {
    /** Without the number. */
    @Override
    public String toString() {
      return "Named[" + account + "]";
    }
  }

  private ContactStore() {}

  static void put(Session session, UUID of, Seat side, UUID account, String phone) {
    session.client().preparedQuery(PUT).execute(Tuple.of(of, side.name(), account, phone)).await();
  }

  static Map<Seat, Named> of(Session session, UUID id) {
    var named = new EnumMap<Seat, Named>(Seat.class);
    for (var row : session.client().preparedQuery(OF_CASE).execute(Tuple.of(id)).await()) {
      named.put(
          Seat.valueOf(row.getString("side")),
          new Named(row.getUUID("account_id"), Optional.ofNullable(row.getString("phone"))));
    }
    return named;
  }

  /** What was given for an introduction that does not come about, or is over. */
  static void forget(Session session, UUID id) {
    session.client().preparedQuery(FORGET).execute(Tuple.of(id)).await();
  }
}
