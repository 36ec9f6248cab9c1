package org.symbolon.listing.posting;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;

/** The SQL of drafts. Every statement names the account, so that nobody reaches another's. */
final class DraftStore {
  private static final String COLUMNS =
      """
      select id, account_id, organisation_id, kind, listing_id, listing_revision,
        content::text as content, version, window_id, created_at, updated_at
      from listing_draft
      """;
  private static final String OF_ACCOUNT =
      COLUMNS + "where account_id = $1 order by updated_at desc, id";
  private static final String ONE = COLUMNS + "where account_id = $1 and id = $2";
  private static final String OF_LISTING =
      COLUMNS + "where account_id = $1 and listing_id = $2 order by updated_at desc limit 1";
  private static final String COUNT =
      "select count(*) as count from listing_draft where account_id = $1";

  /** Serialises the opening of drafts of one account, so that their number stays counted. */
  private static final String LOCK_ACCOUNT = "select id from account where id = $1 for update";

  private static final String INSERT =
      """
      insert into listing_draft (id, account_id, organisation_id, kind, listing_id,
        listing_revision, content, version, window_id, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7::text::json, 1, $8, $9, $9)
      """;
  private static final String SAVE =
      """
      update listing_draft
      set organisation_id = $3, content = $4::text::json, version = version + 1, window_id = $6,
        updated_at = $7, listing_revision = $8
      where account_id = $1 and id = $2 and (version = $5 or window_id = $6)
      returning version
      """;
  private static final String DELETE =
      "delete from listing_draft where account_id = $1 and id = $2";

  private DraftStore() {}

  static List<ListingDraft> ofAccount(Session session, UUID account) {
    return list(session, OF_ACCOUNT, Tuple.of(account));
  }

  static Optional<ListingDraft> one(Session session, UUID account, UUID id) {
    return list(session, ONE, Tuple.of(account, id)).stream().findFirst();
  }

  static Optional<ListingDraft> ofListing(Session session, UUID account, UUID listing) {
    return list(session, OF_LISTING, Tuple.of(account, listing)).stream().findFirst();
  }

  /** How many the account has; nobody else opens one of it until the transaction ends. */
  static long countLocked(Session session, UUID account) {
    session.client().preparedQuery(LOCK_ACCOUNT).execute(Tuple.of(account)).await();
    var rows = session.client().preparedQuery(COUNT).execute(Tuple.of(account)).await();
    return rows.iterator().next().getLong("count");
  }

  static void insert(Session session, ListingDraft draft) {
    var edited = draft.edited();
    session
        .client()
        .preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(draft.id())
                .addUUID(draft.account())
                .addUUID(draft.organisation())
                .addString(draft.kind().name())
                .addUUID(edited == null ? null : edited.listing())
                .addLong(edited == null ? null : (Long) edited.revision())
                .addString(content(draft))
                .addUUID(draft.window())
                .addOffsetDateTime(draft.createdAt().atOffset(ZoneOffset.UTC)))
        .await();
  }

  /** The version that it has now; empty when another window saved meanwhile. */
  static Optional<Long> save(
      Session session, ListingDraft draft, long version, UUID window, Instant now) {
    var edited = draft.edited();
    var rows =
        session
            .client()
            .preparedQuery(SAVE)
            .execute(
                Tuple.tuple()
                    .addUUID(draft.account())
                    .addUUID(draft.id())
                    .addUUID(draft.organisation())
                    .addString(content(draft))
                    .addLong(version)
                    .addUUID(window)
                    .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                    .addLong(edited == null ? null : (Long) edited.revision()))
            .await();
    return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next().getLong(0));
  }

  static boolean delete(Session session, UUID account, UUID id) {
    return session.client().preparedQuery(DELETE).execute(Tuple.of(account, id)).await().rowCount()
        == 1;
  }

  static String content(ListingDraft draft) {
    var node = Json.mapper().createObjectNode();
    node.set("typed", Json.mapper().valueToTree(draft.typed()));
    node.set("base", Json.mapper().valueToTree(draft.base()));
    return Json.write(node);
  }

  private static List<ListingDraft> list(Session session, String sql, Tuple tuple) {
    var rows = session.client().preparedQuery(sql).execute(tuple).await();
    var drafts = new ArrayList<ListingDraft>(rows.size());
    rows.forEach(row -> drafts.add(draft(row)));
    return drafts;
  }

  private static ListingDraft draft(Row row) {
    var content = Json.read(row.getString("content"), JsonNode.class);
    var listing = row.getUUID("listing_id");
    return new ListingDraft(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getUUID("organisation_id"),
        Kind.valueOf(row.getString("kind")),
        listing == null ? null : new ListingDraft.Edited(listing, row.getLong("listing_revision")),
        Json.convert(content.path("typed"), Typed.class),
        Json.convert(content.path("base"), ListingContent.class),
        row.getLong("version"),
        row.getUUID("window_id"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("updated_at").toInstant());
  }
}
