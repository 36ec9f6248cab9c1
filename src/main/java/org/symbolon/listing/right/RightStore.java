package org.symbolon.listing.right;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.listing.right.RightToOffer.Evidence;
import org.symbolon.platform.database.Session;

/** Rights to offer with their evidence. */
final class RightStore {
  private static final String FIND =
      """
      select listing_id, organisation_id, capacity, co_owners, state, checked_at, valid_until, reason
      from right_to_offer where listing_id = $1
      """;
  private static final String EVIDENCE =
      """
      select id, kind, file_id, valid_until, created_at from right_evidence
      where listing_id = $1 order by created_at, id
      """;
  private static final String STATE =
      """
      insert into right_to_offer (listing_id, organisation_id, capacity, co_owners, state, stated_at)
      values ($1, $2, $3, $4, 'STATED', $5)
      on conflict (listing_id) do update set organisation_id = excluded.organisation_id,
        capacity = excluded.capacity, co_owners = excluded.co_owners, state = 'STATED',
        stated_at = excluded.stated_at, checked_by = null, checked_at = null, valid_until = null,
        reason = null
      """;
  private static final String MOVE = "update right_to_offer set state = $2 where listing_id = $1";
  private static final String CHECK =
      """
      update right_to_offer set state = $2, checked_by = $3, checked_at = $4, valid_until = $5,
        reason = $6
      where listing_id = $1
      """;
  private static final String ADD =
      """
      insert into right_evidence (id, listing_id, kind, file_id, valid_until, created_at)
      values ($1, $2, $3, $4, $5, $6)
      """;
  private static final String REMOVE = "delete from right_evidence where id = $1";
  private static final String LISTING_OF = "select listing_id from right_evidence where id = $1";

  private RightStore() {}

  static Optional<RightToOffer> find(Session session, UUID listing) {
    var rows = session.client().preparedQuery(FIND).execute(Tuple.of(listing)).await().iterator();
    return rows.hasNext()
        ? Optional.of(right(rows.next(), evidence(session, listing)))
        : Optional.empty();
  }

  private static RightToOffer right(Row row, List<Evidence> evidence) {
    return new RightToOffer(
        row.getUUID("listing_id"),
        row.getUUID("organisation_id"),
        Capacity.valueOf(row.getString("capacity")),
        row.getBoolean("co_owners"),
        RightToOffer.State.valueOf(row.getString("state")),
        instant(row.getOffsetDateTime("checked_at")),
        instant(row.getOffsetDateTime("valid_until")),
        row.getString("reason"),
        evidence);
  }

  private static List<Evidence> evidence(Session session, UUID listing) {
    var all = new ArrayList<Evidence>();
    session
        .client()
        .preparedQuery(EVIDENCE)
        .execute(Tuple.of(listing))
        .await()
        .forEach(row ->
            all.add(
                new Evidence(
                    row.getUUID("id"),
                    EvidenceKind.valueOf(row.getString("kind")),
                    row.getUUID("file_id"),
                    instant(row.getOffsetDateTime("valid_until")),
                    instant(row.getOffsetDateTime("created_at")))));
    return List.copyOf(all);
  }

  static Optional<UUID> listingOf(Session session, UUID evidence) {
    var rows =
        session.client().preparedQuery(LISTING_OF).execute(Tuple.of(evidence)).await().iterator();
    return rows.hasNext() ? Optional.of(rows.next().getUUID("listing_id")) : Optional.empty();
  }

  static void state(
      Session session,
      UUID listing,
      UUID organisation,
      Capacity capacity,
      boolean coOwners,
      Instant now) {
    run(session, STATE, Tuple.of(listing, organisation, capacity.name(), coOwners, at(now)));
  }

  static void move(Session session, UUID listing, RightToOffer.State state) {
    run(session, MOVE, Tuple.of(listing, state.name()));
  }

  static void check(
      Session session,
      UUID listing,
      RightToOffer.State state,
      UUID by,
      Instant now,
      Instant validUntil,
      String reason) {
    run(session, CHECK, Tuple.of(listing, state.name(), by, at(now), at(validUntil), reason));
  }

  static void add(Session session, UUID listing, Evidence evidence) {
    run(
        session,
        ADD,
        Tuple.of(
            evidence.id(),
            listing,
            evidence.kind().name(),
            evidence.file(),
            at(evidence.validUntil()),
            at(evidence.createdAt())));
  }

  static void remove(Session session, UUID evidence) {
    run(session, REMOVE, Tuple.of(evidence));
  }

  private static void run(Session session, String statement, Tuple values) {
    session.client().preparedQuery(statement).execute(values).await();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
