package org.symbolon.listing.disclosure;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.Membership;
import org.symbolon.platform.database.Session;

/** Organisations that were accepted for a listing, and the tier that a person reached by it. */
final class GrantStore {
  private static final String REACHED =
      """
      select exists (
          select from agreement a join agreement_person p on p.agreement_id = a.id
          where a.listing_id = $1 and p.account_id = $3 and p.signed_at is not null
            and a.revoked_at is null and a.valid_until > $4) as agreed,
        exists (
          select from disclosure_grant g
          where g.listing_id = $1 and g.organisation_id = any($2) and g.revoked_at is null) as accepted
      """;
  private static final String ACCEPT =
      """
      insert into disclosure_grant (id, listing_id, organisation_id, granted_at)
      values ($1, $2, $3, $4)
      on conflict (listing_id, organisation_id) where revoked_at is null do nothing
      """;
  private static final String REVOKE =
      """
      update disclosure_grant set revoked_at = $3
      where listing_id = $1 and organisation_id = $2 and revoked_at is null
      """;
  private static final String OF =
      """
      select g.organisation_id, o.summary->>'name' as name, g.granted_at
      from disclosure_grant g join organisation o on o.id = g.organisation_id
      where g.listing_id = $1 and g.revoked_at is null order by g.granted_at
      """;

  private GrantStore() {}

  static Tier reached(Session session, UUID listing, Account account, Instant now) {
    var organisations =
        account.memberships().stream().map(Membership::organisation).toArray(UUID[]::new);
    var row =
        session
            .client()
            .preparedQuery(REACHED)
            .execute(
                Tuple.tuple()
                    .addUUID(listing)
                    .addArrayOfUUID(organisations)
                    .addUUID(account.id())
                    .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
            .await()
            .iterator()
            .next();
    if (row.getBoolean("agreed")) {
      return Tier.NDA;
    }
    return row.getBoolean("accepted") ? Tier.ACCEPTED : Tier.REGISTERED;
  }

  static boolean accept(Session session, UUID id, UUID listing, UUID organisation, Instant now) {
    return session
            .client()
            .preparedQuery(ACCEPT)
            .execute(Tuple.of(id, listing, organisation, now.atOffset(ZoneOffset.UTC)))
            .await()
            .rowCount()
        == 1;
  }

  static boolean revoke(Session session, UUID listing, UUID organisation, Instant now) {
    return session
            .client()
            .preparedQuery(REVOKE)
            .execute(Tuple.of(listing, organisation, now.atOffset(ZoneOffset.UTC)))
            .await()
            .rowCount()
        == 1;
  }

  static List<Grants.Accepted> of(Session session, UUID listing) {
    var all = new ArrayList<Grants.Accepted>();
    session
        .client()
        .preparedQuery(OF)
        .execute(Tuple.of(listing))
        .await()
        .forEach(row ->
            all.add(
                new Grants.Accepted(
                    row.getUUID("organisation_id"),
                    row.getString("name"),
                    row.getOffsetDateTime("granted_at").toInstant())));
    return List.copyOf(all);
  }
}
