package org.symbolon.listing;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** The SQL of what organisations have. */
final class OwnListingStore {
  private static final String OF =
      "select "
          + ListingRows.COLUMNS
          + """
          from listing l join organisation o on o.id = l.organisation_id
          where l.organisation_id = any($1) and l.status <> 'WITHDRAWN'
            and ($2::text is null or l.kind = $2)
          order by l.updated_at desc, l.id limit $3
          """;

  private OwnListingStore() {}

  static List<Listing> of(Session session, List<UUID> organisations, Kind kind, int limit) {
    return ListingRows.list(
        session
            .client()
            .preparedQuery(OF)
            .execute(
                Tuple.tuple()
                    .addArrayOfUUID(organisations.toArray(UUID[]::new))
                    .addString(kind == null ? null : kind.name())
                    .addInteger(limit))
            .await());
  }
}
