package org.symbolon.identity;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Session;

/** Invitations with the links that were mailed for them. */
final class InvitationStore {
  private static final String COLUMNS =
      "i.id, i.organisation_id, i.email, i.role, i.invited_by, i.created_at, i.expires_at";
  private static final String ADD =
      """
      insert into invitation
        (id, organisation_id, email, role, invited_by, status, created_at, expires_at)
      values ($1, $2, $3, $4, $5, 'OPEN', $6, $7)
      """;
  private static final String ADD_LINK =
      """
      insert into mailed_link
        (fingerprint, purpose, email, details, created_at, expires_at, invitation_id)
      values ($1, 'INVITATION', $2, '{}', $3, $4, $5)
      """;
  private static final String OPEN =
      "select "
          + COLUMNS
          + " from invitation i where i.organisation_id = $1 and i.status = 'OPEN'"
          + " and i.expires_at > $2 order by i.created_at, i.id";
  private static final String LOOK =
      "select "
          + COLUMNS
          + " from mailed_link l join invitation i on i.id = l.invitation_id"
          + " where l.fingerprint = $1 and l.purpose = 'INVITATION' and l.expires_at > $2"
          + " and i.status = 'OPEN' for update of i";
  private static final String END =
      "update invitation set status = $2 where id = $1 and status = 'OPEN'";
  private static final String REVOKE =
      """
      update invitation set status = 'REVOKED'
      where organisation_id = $1 and status = 'OPEN' and ($2::uuid is null or id = $2)
        and ($3::text is null or email = $3) and ($4::uuid is null or invited_by = $4)
      returning id
      """;
  private static final String FORGET_LINKS =
      "delete from mailed_link where invitation_id = any($1)";
  private static final String LATELY =
      """
      select count(*) as sent, count(*) filter (where organisation_id = $1 and email = $3) as again
      from invitation where created_at > $4 and (organisation_id = $1 or invited_by = $2)
      """;
  private static final String FORGET = "delete from invitation where expires_at <= $1";

  /** How many invitations went out lately, and how many of them to the same address. */
  record Sent(long all, long again) {}

  private InvitationStore() {}

  static void add(Session session, Invitation invitation, String secret) {
    run(
        session,
        ADD,
        Tuple.of(
            invitation.id(),
            invitation.organisation(),
            invitation.email(),
            invitation.role().name(),
            invitation.invitedBy().orElse(null),
            invitation.createdAt().atOffset(ZoneOffset.UTC),
            invitation.expiresAt().atOffset(ZoneOffset.UTC)));
    run(
        session,
        ADD_LINK,
        Tuple.of(
            Buffer.buffer(Secrets.fingerprint(secret)),
            invitation.email(),
            invitation.createdAt().atOffset(ZoneOffset.UTC),
            invitation.expiresAt().atOffset(ZoneOffset.UTC),
            invitation.id()));
  }

  static List<Invitation> open(Session session, UUID organisation, Instant now) {
    return list(session, OPEN, Tuple.of(organisation, now.atOffset(ZoneOffset.UTC)));
  }

  /** The open invitation behind a link, locked until the transaction ends. */
  static Optional<Invitation> look(Session session, String secret, Instant now) {
    return list(
            session,
            LOOK,
            Tuple.of(Buffer.buffer(Secrets.fingerprint(secret)), now.atOffset(ZoneOffset.UTC)))
        .stream()
        .findFirst();
  }

  static void accepted(Session session, UUID id) {
    run(session, END, Tuple.of(id, "ACCEPTED"));
    forgetLinks(session, new UUID[] {id});
  }

  /**
   * Takes open invitations of an organisation back; null leaves a condition out.
   *
   * @return how many
   */
  static int revoke(Session session, UUID organisation, UUID id, String email, UUID invitedBy) {
    var rows =
        session
            .client()
            .preparedQuery(REVOKE)
            .execute(Tuple.of(organisation, id, email, invitedBy))
            .await();
    var ids = new ArrayList<UUID>();
    rows.forEach(row -> ids.add(row.getUUID("id")));
    if (!ids.isEmpty()) {
      forgetLinks(session, ids.toArray(UUID[]::new));
    }
    return ids.size();
  }

  private static void forgetLinks(Session session, UUID[] ids) {
    run(session, FORGET_LINKS, Tuple.tuple().addArrayOfUUID(ids));
  }

  /** Counts what the organisation or the account sent, whatever became of it. */
  static Sent lately(
      Session session, UUID organisation, UUID by, String email, Duration within, Instant now) {
    var row =
        session
            .client()
            .preparedQuery(LATELY)
            .execute(Tuple.of(organisation, by, email, now.minus(within).atOffset(ZoneOffset.UTC)))
            .await()
            .iterator()
            .next();
    return new Sent(row.getLong("sent"), row.getLong("again"));
  }

  static void forgetExpired(Session session, Instant now) {
    run(session, FORGET, Tuple.of(now.atOffset(ZoneOffset.UTC)));
  }

  private static void run(Session session, String statement, Tuple values) {
    session.client().preparedQuery(statement).execute(values).await();
  }

  private static List<Invitation> list(Session session, String statement, Tuple values) {
    var all = new ArrayList<Invitation>();
    for (Row row : session.client().preparedQuery(statement).execute(values).await()) {
      all.add(
          new Invitation(
              row.getUUID("id"),
              row.getUUID("organisation_id"),
              row.getString("email"),
              MemberRole.valueOf(row.getString("role")),
              Optional.ofNullable(row.getUUID("invited_by")),
              row.getOffsetDateTime("created_at").toInstant(),
              row.getOffsetDateTime("expires_at").toInstant()));
    }
    return all;
  }
}
