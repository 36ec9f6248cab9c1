package org.symbolon.listing.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/** Agreements of confidentiality with the people they name. */
final class AgreementStore {
  private static final String ADD =
      """
      insert into agreement (id, listing_id, party, text, valid_until, offered_by, offered_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String NAME =
      "insert into agreement_person (agreement_id, email) select $1, unnest($2::text[])";
  private static final String SIGN =
      """
      update agreement_person p set account_id = $3, signed_name = $4, signed_at = $5
      from agreement a
      where p.agreement_id = $1 and p.email = $2 and p.signed_at is null
        and a.id = p.agreement_id and a.revoked_at is null and a.valid_until > $5
      """;
  private static final String REVOKE =
      "update agreement set revoked_at = $3 where id = $1 and listing_id = $2 and revoked_at is null";
  private static final String COLUMNS =
      """
      select a.id, a.listing_id, a.party, a.text, a.valid_until, a.offered_at, a.revoked_at,
        (select json_agg(json_build_object(
            'email', p.email, 'signed_name', p.signed_name, 'signed_at', p.signed_at)
            order by p.email)
          from agreement_person p where p.agreement_id = a.id)::text as people
      from agreement a
      """;
  private static final String ONE = COLUMNS + "where a.id = $1";
  private static final String OF = COLUMNS + "where a.listing_id = $1 order by a.offered_at desc";

  private record Person(
      String email,
      @JsonProperty("signed_name") String signedName,
      @JsonProperty("signed_at") OffsetDateTime signedAt) {}

  private AgreementStore() {}

  static void add(Session session, Agreement agreement, UUID account) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                agreement.id(),
                agreement.listing(),
                agreement.party(),
                agreement.text(),
                at(agreement.validUntil()),
                account,
                at(agreement.offeredAt())))
        .await();
    var people =
        agreement.signatories().stream().map(Agreement.Signatory::email).toArray(String[]::new);
    session
        .client()
        .preparedQuery(NAME)
        .execute(Tuple.tuple().addUUID(agreement.id()).addArrayOfString(people))
        .await();
  }

  /** False when he is not named, has signed already, or the agreement does not hold any more. */
  static boolean sign(
      Session session, UUID id, String email, UUID account, String name, Instant now) {
    return session
            .client()
            .preparedQuery(SIGN)
            .execute(Tuple.of(id, email, account, name, at(now)))
            .await()
            .rowCount()
        == 1;
  }

  static boolean revoke(Session session, UUID id, UUID listing, Instant now) {
    return session
            .client()
            .preparedQuery(REVOKE)
            .execute(Tuple.of(id, listing, at(now)))
            .await()
            .rowCount()
        == 1;
  }

  static Optional<Agreement> find(Session session, UUID id) {
    return list(session.client().preparedQuery(ONE).execute(Tuple.of(id)).await()).stream()
        .findFirst();
  }

  static List<Agreement> of(Session session, UUID listing) {
    return list(session.client().preparedQuery(OF).execute(Tuple.of(listing)).await());
  }

  private static List<Agreement> list(RowSet<Row> rows) {
    var all = new ArrayList<Agreement>();
    for (var row : rows) {
      var people =
          Arrays.stream(Json.read(row.getString("people"), Person[].class))
              .map(person ->
                  new Agreement.Signatory(
                      person.email(), person.signedName(), instant(person.signedAt())))
              .toList();
      all.add(
          new Agreement(
              row.getUUID("id"),
              row.getUUID("listing_id"),
              row.getString("party"),
              row.getString("text"),
              instant(row.getOffsetDateTime("valid_until")),
              instant(row.getOffsetDateTime("offered_at")),
              instant(row.getOffsetDateTime("revoked_at")),
              people));
    }
    return List.copyOf(all);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
