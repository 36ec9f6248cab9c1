package org.symbolon.identity;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.identity.Members.Broker;
import org.symbolon.identity.Members.Member;
import org.symbolon.kernel.Language;
import org.symbolon.platform.database.Session;

/** The SQL of who acts for whom. */
final class MemberStore {
  /** More than any organisation has; what lies beyond is not read. */
  private static final int AT_MOST = 5_000;

  private static final String OF =
      """
      select m.organisation_id, m.role, m.created_at, a.id, a.name, a.email, a.language
      from membership m join account a on a.id = m.account_id
      where m.organisation_id = any($1)
      order by case m.role when 'OWNER' then 0 when 'EDITOR' then 1 else 2 end, m.created_at, a.id
      limit %d
      """
          .formatted(AT_MOST);
  private static final String BROKERS =
      """
      select b.centre_id, b.countries, b.languages, a.id, a.name, a.email, a.language
      from broker b join account a on a.id = b.account_id
      where ($1::uuid is null or b.centre_id = $1)
        and ($2::text is null or $2 = any(b.countries))
        and ($3::uuid is null or a.id = $3)
      order by a.name, a.id limit %d
      """
          .formatted(AT_MOST);

  private static final String OPERATORS =
      "select id from account where operator order by id limit %d".formatted(AT_MOST);

  private static final String DISMISS = "delete from broker where account_id = $1";

  private MemberStore() {}

  static Map<UUID, List<Member>> of(Session session, Collection<UUID> organisations) {
    var rows =
        session
            .client()
            .preparedQuery(OF)
            .execute(Tuple.tuple().addArrayOfUUID(organisations.toArray(UUID[]::new)))
            .await();
    var found = new HashMap<UUID, List<Member>>();
    for (var row : rows) {
      found
          .computeIfAbsent(row.getUUID("organisation_id"), id -> new ArrayList<>())
          .add(
              new Member(
                  row.getUUID("id"),
                  row.getString("name"),
                  row.getString("email"),
                  language(row),
                  MemberRole.valueOf(row.getString("role")),
                  row.getOffsetDateTime("created_at").toInstant()));
    }
    return found;
  }

  /** All brokers where both are null. */
  static List<Broker> brokers(Session session, UUID centre, String country) {
    return brokers(session, Tuple.of(centre, country, null));
  }

  static Optional<Broker> broker(Session session, UUID account) {
    return brokers(session, Tuple.of(null, null, account)).stream().findFirst();
  }

  private static List<Broker> brokers(Session session, Tuple filter) {
    var all = new ArrayList<Broker>();
    for (var row : session.client().preparedQuery(BROKERS).execute(filter).await()) {
      all.add(
          new Broker(
              row.getUUID("id"),
              row.getString("name"),
              row.getString("email"),
              language(row),
              new Brokerage(
                  row.getUUID("centre_id"),
                  List.of(row.getArrayOfStrings("countries")),
                  List.of(row.getArrayOfStrings("languages")))));
    }
    return all;
  }

  static List<UUID> operators(Session session) {
    var ids = new ArrayList<UUID>();
    session
        .client()
        .preparedQuery(OPERATORS)
        .execute()
        .await()
        .forEach(row -> ids.add(row.getUUID(0)));
    return ids;
  }

  static void dismiss(Session session, UUID account) {
    session.client().preparedQuery(DISMISS).execute(Tuple.of(account)).await();
  }

  private static Language language(Row row) {
    return Language.of(row.getString("language")).orElse(Language.EN);
  }
}
