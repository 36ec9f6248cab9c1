package org.symbolon.alert;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Session;

/** The SQL of collections. */
final class CollectionStore {
  private static final String COLUMNS =
      """
      select c.id, c.account_id, c.name, c.share is not null as shared, c.shares_notes, c.created_at,
        (select count(*) from collection_item i where i.collection_id = c.id) as size
      from collection c
      """;
  private static final String OF_ACCOUNT =
      COLUMNS + "where c.account_id = $1 order by c.created_at, c.id";
  private static final String OWN = COLUMNS + "where c.id = $1 and c.account_id = $2";
  private static final String LOCK = OWN + " for update of c";
  private static final String SHARED = COLUMNS + "where c.share = $1";
  private static final String ADD =
      """
      insert into collection (id, account_id, name, created_at, updated_at)
      values ($1, $2, $3, $4, $4)
      """;
  private static final String RENAME =
      "update collection set name = $2, updated_at = $3 where id = $1";
  private static final String SHARE =
      "update collection set share = $2, shares_notes = $3, updated_at = $4 where id = $1";
  private static final String REMOVE = "delete from collection where id = $1 and account_id = $2";
  private static final String ITEMS =
      """
      select listing_id, note, added_at from collection_item where collection_id = $1
      order by added_at desc, listing_id
      """;

  /** What is there already keeps its place; a note that says something replaces the old one. */
  private static final String PUT =
      """
      insert into collection_item (collection_id, listing_id, note, added_at)
      select $1, id, $3, $4 from unnest($2::uuid[]) as added (id)
      on conflict (collection_id, listing_id) do update set note = excluded.note
      where excluded.note <> ''
      """;

  private static final String NOTE =
      "update collection_item set note = $3 where collection_id = $1 and listing_id = $2";
  private static final String TAKE_OUT =
      "delete from collection_item where collection_id = $1 and listing_id = $2";

  private CollectionStore() {}

  static List<Collection> ofAccount(Session session, UUID account) {
    return all(session, OF_ACCOUNT, Tuple.of(account));
  }

  static Optional<Collection> own(Session session, UUID id, UUID account) {
    return all(session, OWN, Tuple.of(id, account)).stream().findFirst();
  }

  static Optional<Collection> lock(Session session, UUID id, UUID account) {
    return all(session, LOCK, Tuple.of(id, account)).stream().findFirst();
  }

  static Optional<Collection> shared(Session session, String secret) {
    return all(session, SHARED, Tuple.of(fingerprint(secret))).stream().findFirst();
  }

  private static Buffer fingerprint(String secret) {
    return Buffer.buffer(Secrets.fingerprint(secret));
  }

  static void add(Session session, UUID id, UUID account, String name, Instant now) {
    run(session, ADD, Tuple.of(id, account, name, SubscriptionStore.time(now)));
  }

  static void rename(Session session, UUID id, String name, Instant now) {
    run(session, RENAME, Tuple.of(id, name, SubscriptionStore.time(now)));
  }

  /** Opens it for whoever has the secret, instead of whoever had the one before; null closes it. */
  static void share(Session session, UUID id, String secret, boolean withNotes, Instant now) {
    run(
        session,
        SHARE,
        Tuple.tuple()
            .addUUID(id)
            .addBuffer(secret == null ? null : fingerprint(secret))
            .addBoolean(withNotes)
            .addOffsetDateTime(SubscriptionStore.time(now)));
  }

  static void remove(Session session, UUID id, UUID account) {
    run(session, REMOVE, Tuple.of(id, account));
  }

  static List<Collection.Item> items(Session session, UUID id) {
    var items = new ArrayList<Collection.Item>();
    session
        .client()
        .preparedQuery(ITEMS)
        .execute(Tuple.of(id))
        .await()
        .forEach(row ->
            items.add(
                new Collection.Item(
                    row.getUUID("listing_id"),
                    row.getString("note"),
                    row.getOffsetDateTime("added_at").toInstant())));
    return items;
  }

  static void put(Session session, UUID id, List<UUID> listings, String note, Instant now) {
    run(
        session,
        PUT,
        Tuple.tuple()
            .addUUID(id)
            .addArrayOfUUID(listings.toArray(UUID[]::new))
            .addString(note)
            .addOffsetDateTime(SubscriptionStore.time(now)));
  }

  static void note(Session session, UUID id, UUID listing, String note) {
    run(session, NOTE, Tuple.of(id, listing, note));
  }

  static void takeOut(Session session, UUID id, UUID listing) {
    run(session, TAKE_OUT, Tuple.of(id, listing));
  }

  private static void run(Session session, String statement, Tuple values) {
    session.client().preparedQuery(statement).execute(values).await();
  }

  private static List<Collection> all(Session session, String query, Tuple values) {
    var all = new ArrayList<Collection>();
    session
        .client()
        .preparedQuery(query)
        .execute(values)
        .await()
        .forEach(row -> all.add(collection(row)));
    return all;
  }

  private static Collection collection(Row row) {
    return new Collection(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("name"),
        row.getBoolean("shared"),
        row.getBoolean("shares_notes"),
        row.getLong("size"),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
