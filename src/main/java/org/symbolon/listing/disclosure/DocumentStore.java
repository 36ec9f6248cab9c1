package org.symbolon.listing.disclosure;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Which pictures and documents a listing has. What one is called is as confidential as it is. */
final class DocumentStore {
  private static final String[] ALL = names(List.of(Tier.values()));
  private static final String COLUMNS =
      """
      select d.id, d.listing_id, d.file_id, d.picture, d.tier,
        case when d.tier = any($2) then d.title end as title, f.media_type, f.size, d.created_at
      from listing_document d join stored_file f on f.id = d.file_id
      """;
  private static final String OF = COLUMNS + "where d.listing_id = $1 order by d.created_at, d.id";
  private static final String ONE = COLUMNS + "where d.id = $1";
  private static final String ADD =
      """
      insert into listing_document (id, listing_id, file_id, picture, tier, title, created_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String MOVE = "update listing_document set tier = $2 where id = $1";
  private static final String REMOVE = "delete from listing_document where id = $1";

  private DocumentStore() {}

  static Optional<ListingDocument> find(Session session, UUID id) {
    var rows =
        session
            .client()
            .preparedQuery(ONE)
            .execute(Tuple.tuple().addUUID(id).addArrayOfString(ALL))
            .await()
            .iterator();
    return rows.hasNext() ? Optional.of(document(rows.next())) : Optional.empty();
  }

  static void add(Session session, ListingDocument document) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                document.id(),
                document.listing(),
                document.file(),
                document.picture(),
                document.tier().name(),
                document.title(),
                document.createdAt().atOffset(ZoneOffset.UTC)))
        .await();
  }

  static void move(Session session, UUID id, Tier tier) {
    session.client().preparedQuery(MOVE).execute(Tuple.of(id, tier.name())).await();
  }

  static void remove(Session session, UUID id) {
    session.client().preparedQuery(REMOVE).execute(Tuple.of(id)).await();
  }

  static List<ListingDocument> of(Session session, UUID listing, List<Tier> covered) {
    var tiers = names(covered);
    var all = new ArrayList<ListingDocument>();
    session
        .client()
        .preparedQuery(OF)
        .execute(Tuple.tuple().addUUID(listing).addArrayOfString(tiers))
        .await()
        .forEach(row -> all.add(document(row)));
    return List.copyOf(all);
  }

  private static String[] names(List<Tier> tiers) {
    return tiers.stream().map(Tier::name).toArray(String[]::new);
  }

  private static ListingDocument document(Row row) {
    return new ListingDocument(
        row.getUUID("id"),
        row.getUUID("listing_id"),
        row.getUUID("file_id"),
        row.getBoolean("picture"),
        Tier.valueOf(row.getString("tier")),
        row.getString("title"),
        row.getString("media_type"),
        row.getInteger("size"),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
