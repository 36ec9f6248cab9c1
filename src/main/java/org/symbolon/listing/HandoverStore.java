package org.symbolon.listing;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** The SQL of handing listings over. */
final class HandoverStore {
  private static final String COLUMNS =
      "id, listing_id, title, from_organisation, to_organisation, status, note, offered_at,"
          + " decided_at";
  private static final String ADD =
      """
      insert into handover (id, listing_id, title, from_organisation, to_organisation, status, note,
        offered_by, offered_at)
      values ($1, $2, $3, $4, $5, 'OFFERED', $6, $7, $8)
      """;
  private static final String FIND = "select " + COLUMNS + " from handover where id = $1";

  /** Guarded: of two answers to one offer the first counts. */
  private static final String DECIDE =
      """
      update handover set status = $2, decided_by = $3, decided_at = $4
      where id = $1 and status = 'OFFERED'
      """;

  private static final String OF_ORGANISATION =
      "select "
          + COLUMNS
          + " from handover where from_organisation = $1 or to_organisation = $1"
          + " order by (status = 'OFFERED') desc, offered_at desc, id limit $2";
  private static final String HANDED_OVER =
      "select distinct listing_id from handover where listing_id = any($1) and status = 'ACCEPTED'";

  private HandoverStore() {}

  static void add(Session session, Handover handover, String by) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                handover.id(),
                handover.listing(),
                handover.title(),
                handover.from(),
                handover.to(),
                handover.note(),
                by,
                handover.offeredAt().atOffset(ZoneOffset.UTC)))
        .await();
  }

  static Optional<Handover> find(Session session, UUID id) {
    return list(session, FIND, Tuple.of(id)).stream().findFirst();
  }

  /** Whether it was open until now. */
  static boolean decide(Session session, UUID id, Handover.Status status, String by, Instant at) {
    return session
            .client()
            .preparedQuery(DECIDE)
            .execute(Tuple.of(id, status.name(), by, at.atOffset(ZoneOffset.UTC)))
            .await()
            .rowCount()
        == 1;
  }

  /** Open ones first, then the newest. */
  static List<Handover> ofOrganisation(Session session, UUID organisation, int limit) {
    return list(session, OF_ORGANISATION, Tuple.of(organisation, limit));
  }

  /** Which of these listings have another owner than the one who entered them. */
  static Set<UUID> handedOver(Session session, Collection<UUID> listings) {
    var found = new HashSet<UUID>();
    session
        .client()
        .preparedQuery(HANDED_OVER)
        .execute(Tuple.tuple().addArrayOfUUID(listings.toArray(UUID[]::new)))
        .await()
        .forEach(row -> found.add(row.getUUID("listing_id")));
    return found;
  }

  private static List<Handover> list(Session session, String statement, Tuple values) {
    var all = new ArrayList<Handover>();
    for (Row row : session.client().preparedQuery(statement).execute(values).await()) {
      var decided = row.getOffsetDateTime("decided_at");
      all.add(
          new Handover(
              row.getUUID("id"),
              row.getUUID("listing_id"),
              row.getString("title"),
              row.getUUID("from_organisation"),
              row.getUUID("to_organisation"),
              Handover.Status.valueOf(row.getString("status")),
              row.getString("note"),
              row.getOffsetDateTime("offered_at").toInstant(),
              Optional.ofNullable(decided).map(at -> at.toInstant())));
    }
    return all;
  }
}
