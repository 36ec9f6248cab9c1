package org.symbolon.listing.disclosure;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Which pictures and documents a listing has. What one is called is as confidential as it is. */
final class DocumentStore {
  private static final String COLUMNS =
      """
      select d.id, d.listing_id, d.file_id, d.picture, d.tier,
        case when d.tier = any($2) then d.title end as title, f.media_type, f.size, d.created_at
      from listing_document d join stored_file f on f.id = d.file_id
      """;
  private static final String OF = COLUMNS + "where d.listing_id = $1 order by d.created_at, d.id";

  private DocumentStore() {}

  static List<ListingDocument> of(Session session, UUID listing, List<Tier> covered) {
    var tiers = covered.stream().map(Tier::name).toArray(String[]::new);
    var all = new ArrayList<ListingDocument>();
    session
        .client()
        .preparedQuery(OF)
        .execute(Tuple.tuple().addUUID(listing).addArrayOfString(tiers))
        .await()
        .forEach(row -> all.add(document(row)));
    return List.copyOf(all);
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
