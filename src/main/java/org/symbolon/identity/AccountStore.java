package org.symbolon.identity;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.kernel.Language;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/** Accounts with their memberships. */
final class AccountStore {
  private static final String COLUMNS =
      """
      select a.id, a.email, a.name, a.language, a.operator, a.created_at, a.password,
        coalesce((select json_agg(json_build_object('organisation', m.organisation_id, 'role', m.role)
            order by m.created_at)
          from membership m where m.account_id = a.id), '[]')::text as memberships,
        b.centre_id, b.countries, b.languages
      from account a left join broker b on b.account_id = a.id
      """;
  private static final String BY_ID = COLUMNS + " where a.id = $1";
  private static final String BY_EMAIL = COLUMNS + " where a.email = $1";
  private static final String ADD =
      """
      insert into account (id, email, name, language, password, operator, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict (email) do nothing
      """;
  private static final String PASSWORD =
      "update account set password = $2, updated_at = $3 where id = $1";
  private static final String RESET = "update account set password_reset_at = $2 where id = $1";
  private static final String EMAIL =
      "update account set email = $2, updated_at = $3 where id = $1";
  private static final String OPERATOR =
      "update account set operator = true, updated_at = $2 where id = $1";
  private static final String JOIN =
      """
      insert into membership (account_id, organisation_id, role, created_at) values ($1, $2, $3, $4)
      on conflict (account_id, organisation_id) do update set role = excluded.role
      """;
  private static final String LEAVE =
      "delete from membership where account_id = $1 and organisation_id = $2";
  private static final String BROKER =
      """
      insert into broker (account_id, centre_id, countries, languages, created_at)
      values ($1, $2, $3, $4, $5)
      on conflict (account_id) do update set centre_id = excluded.centre_id,
        countries = excluded.countries, languages = excluded.languages
      """;

  /** An account with the hash of its password, if it has one. */
  record Credentials(Account account, Optional<String> password) {
    @Override
    public String toString() {
      return "Credentials[" + account.id() + "]";
    }
  }

  private AccountStore() {}

  static Optional<Credentials> byId(Session session, UUID id) {
    return first(session, BY_ID, id);
  }

  static Optional<Credentials> byEmail(Session session, EmailAddress email) {
    return first(session, BY_EMAIL, email.value());
  }

  /** The account alone, without waiting. */
  static Future<Optional<Account>> find(Session session, UUID id) {
    return session
        .client()
        .preparedQuery(BY_ID)
        .execute(Tuple.of(id))
        .map(rows -> {
          var found = rows.iterator();
          return found.hasNext()
              ? Optional.of(credentials(found.next()).account())
              : Optional.empty();
        });
  }

  private static Optional<Credentials> first(Session session, String query, Object key) {
    var rows = session.client().preparedQuery(query).execute(Tuple.of(key)).await().iterator();
    return rows.hasNext() ? Optional.of(credentials(rows.next())) : Optional.empty();
  }

  private static Credentials credentials(Row row) {
    var centre = row.getUUID("centre_id");
    var account =
        new Account(
            row.getUUID("id"),
            row.getString("email"),
            row.getString("name"),
            Language.of(row.getString("language")).orElse(Language.EN),
            row.getBoolean("operator"),
            Arrays.asList(Json.read(row.getString("memberships"), Membership[].class)),
            Optional.ofNullable(centre)
                .map(id ->
                    new Brokerage(
                        id,
                        List.of(row.getArrayOfStrings("countries")),
                        List.of(row.getArrayOfStrings("languages")))),
            row.getOffsetDateTime("created_at").toInstant());
    return new Credentials(account, Optional.ofNullable(row.getString("password")));
  }

  /** Adds an account; false when the address has one already. */
  static boolean add(Session session, Account account, String password) {
    return session
            .client()
            .preparedQuery(ADD)
            .execute(
                Tuple.of(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.language().tag(),
                    password,
                    account.operator(),
                    account.createdAt().atOffset(ZoneOffset.UTC)))
            .await()
            .rowCount()
        == 1;
  }

  static void changePassword(Session session, UUID id, String password, Instant now) {
    update(session, PASSWORD, Tuple.of(id, password, now.atOffset(ZoneOffset.UTC)));
  }

  /** That a mailed link set the password. */
  static void noteReset(Session session, UUID id, Instant now) {
    update(session, RESET, Tuple.of(id, now.atOffset(ZoneOffset.UTC)));
  }

  static void changeEmail(Session session, UUID id, EmailAddress email, Instant now) {
    update(session, EMAIL, Tuple.of(id, email.value(), now.atOffset(ZoneOffset.UTC)));
  }

  static void makeOperator(Session session, UUID id, Instant now) {
    update(session, OPERATOR, Tuple.of(id, now.atOffset(ZoneOffset.UTC)));
  }

  static void join(Session session, UUID id, Membership membership, Instant now) {
    update(
        session,
        JOIN,
        Tuple.of(
            id, membership.organisation(), membership.role().name(), now.atOffset(ZoneOffset.UTC)));
  }

  static void leave(Session session, UUID id, UUID organisation) {
    update(session, LEAVE, Tuple.of(id, organisation));
  }

  static void makeBroker(Session session, UUID id, Brokerage brokerage, Instant now) {
    update(
        session,
        BROKER,
        Tuple.tuple()
            .addUUID(id)
            .addUUID(brokerage.centre())
            .addArrayOfString(brokerage.countries().toArray(String[]::new))
            .addArrayOfString(brokerage.languages().toArray(String[]::new))
            .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)));
  }

  private static void update(Session session, String statement, Tuple values) {
    session.client().preparedQuery(statement).execute(values).await();
  }
}
