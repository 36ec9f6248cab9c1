package org.symbolon.introduction;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Cases that their brokers want to give away. */
final class OfferStore {
  private static final String REPLACE =
      """
      update introduction_offer set outcome = 'REPLACED', decided_at = $2
      where case_id = $1 and outcome is null
      """;
  private static final String ADD =
      """
      insert into introduction_offer (id, case_id, from_account, to_account, to_centre, reason, offered_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  /** Who got the case otherwise since then makes an offer void. */
  private static final String OPEN =
      """
      select o.id as offer_id, o.from_account, o.to_account, o.to_centre, o.reason, o.offered_at, c.*
      from introduction_offer o join introduction_case c on c.id = o.case_id
      where o.outcome is null and c.state = any($1) and c.broker_id is not distinct from o.from_account
        and ($2::uuid is null or c.id = $2)
      order by c.due_at, c.id limit $3
      """;

  private static final String DECIDE =
      "update introduction_offer set outcome = $2, decided_at = $3 where id = $1 and outcome is null";

  /** Why a case is given away. */
  enum Reason {
    GIVEN,
    /** Whoever has it stated a conflict of interest. */
    CONFLICT
  }

  /**
   * An offer that nobody answered yet.
   *
   * @param from whose hands it is in; null when that account is gone
   * @param toAccount the one broker it is for, or null
   * @param toCentre whose brokers it is for, or null; for all where both are null
   */
  record Offer(
      UUID id, Case what, UUID from, UUID toAccount, UUID toCentre, Reason reason, Instant at) {}

  private OfferStore() {}

  /** Adds an offer, in place of the one before. */
  static void put(Session session, Offer offer) {
    var at = offer.at().atOffset(ZoneOffset.UTC);
    session.client().preparedQuery(REPLACE).execute(Tuple.of(offer.what().id(), at)).await();
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addUUID(offer.id())
                .addUUID(offer.what().id())
                .addUUID(offer.from())
                .addUUID(offer.toAccount())
                .addUUID(offer.toCentre())
                .addString(offer.reason().name())
                .addOffsetDateTime(at))
        .await();
  }

  /** The open ones, what is due first in front. */
  static List<Offer> open(Session session, int limit) {
    return read(session, null, limit);
  }

  /** The open one of a case. */
  static Optional<Offer> openOf(Session session, UUID id) {
    return read(session, id, 1).stream().findFirst();
  }

  private static List<Offer> read(Session session, UUID id, int limit) {
    var all = new ArrayList<Offer>();
    session
        .client()
        .preparedQuery(OPEN)
        .execute(
            Tuple.tuple()
                .addArrayOfString(State.names(Step.HAND_OVER.from()))
                .addUUID(id)
                .addInteger(limit))
        .await()
        .forEach(row -> all.add(offer(row)));
    return all;
  }

  private static Offer offer(Row row) {
    return new Offer(
        row.getUUID("offer_id"),
        CaseStore.read(row),
        row.getUUID("from_account"),
        row.getUUID("to_account"),
        row.getUUID("to_centre"),
        Reason.valueOf(row.getString("reason")),
        row.getOffsetDateTime("offered_at").toInstant());
  }

  /** False when somebody answered before. */
  static boolean decide(Session session, UUID offer, String outcome, Instant at) {
    return session
            .client()
            .preparedQuery(DECIDE)
            .execute(Tuple.of(offer, outcome, at.atOffset(ZoneOffset.UTC)))
            .await()
            .rowCount()
        == 1;
  }
}
