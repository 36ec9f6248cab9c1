package org.symbolon.listing;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationSummary;
import org.symbolon.platform.json.Json;

/** Between rows of PostgreSQL and listings. */
final class ListingRows {
  /** The columns of a listing {@code l} with its organisation {@code o}. */
  static final String COLUMNS =
      """
      l.id, l.status, l.content::text as content, l.revision, l.index_version, l.confirmed_on,
      l.valid_until, l.published_at, l.created_at, l.updated_at,
      o.summary::text as organisation, o.status as organisation_status, o.revision as organisation_revision
      """;

  private ListingRows() {}

  static List<Listing> list(RowSet<Row> rows) {
    var all = new ArrayList<Listing>(rows.size());
    for (var row : rows) {
      all.add(listing(row));
    }
    return all;
  }

  private static Listing listing(Row row) {
    return new Listing(
        row.getUUID("id"),
        Json.read(row.getString("organisation"), OrganisationSummary.class),
        OrganisationStatus.valueOf(row.getString("organisation_status")),
        Json.read(row.getString("content"), ListingContent.class),
        new Lifecycle(
            Status.valueOf(row.getString("status")),
            row.getLocalDate("confirmed_on"),
            instant(row.getOffsetDateTime("valid_until")),
            instant(row.getOffsetDateTime("published_at"))),
        row.getLong("revision"),
        row.getLong("index_version"),
        instant(row.getOffsetDateTime("created_at")),
        instant(row.getOffsetDateTime("updated_at")));
  }

  /**
   * The representation of a listing, put together from texts that are JSON already: the cheapest
   * way for the read that happens most. {@link ListingJson#write} gives the same.
   */
  static Document document(UUID id, Row row) {
    var content = row.getString("content");
    var json = new StringBuilder(content.length() + 700);
    json.append("{\"id\":\"").append(id).append("\",\"organisation\":");
    json.append(row.getString("organisation")).append(',');
    json.append(content, 1, content.length() - 1);
    json.append(",\"status\":\"").append(row.getString("status")).append('"');
    var confirmedOn = row.getLocalDate("confirmed_on");
    if (confirmedOn != null) {
      json.append(",\"confirmedOn\":\"").append(confirmedOn).append('"');
    }
    time(json, "validUntil", row.getOffsetDateTime("valid_until"));
    time(json, "publishedAt", row.getOffsetDateTime("published_at"));
    time(json, "createdAt", row.getOffsetDateTime("created_at"));
    time(json, "updatedAt", row.getOffsetDateTime("updated_at"));
    json.append(",\"revision\":").append(row.getLong("revision")).append('}');
    return new Document(json.toString(), etag(row));
  }

  static String etag(Row row) {
    return row.getLong("revision") + "." + row.getLong("organisation_revision");
  }

  private static void time(StringBuilder json, String name, OffsetDateTime time) {
    if (time != null) {
      json.append(",\"").append(name).append("\":\"").append(time.toInstant()).append('"');
    }
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime offset(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** The values that insert and update share, in their order. */
  static Tuple values(Listing listing) {
    var content = listing.content();
    var lifecycle = listing.lifecycle();
    return Tuple.tuple()
        .addUUID(listing.id())
        .addUUID(listing.organisation().id())
        .addString(content.kind().name())
        .addString(lifecycle.status().name())
        .addString(content.source())
        .addString(content.externalId())
        .addArrayOfString(content.topics().toArray(String[]::new))
        .addString(Json.write(content))
        .addLong(listing.revision())
        .addLong(listing.indexVersion())
        .addLocalDate(lifecycle.confirmedOn())
        .addOffsetDateTime(offset(lifecycle.validUntil()))
        .addOffsetDateTime(offset(lifecycle.publishedAt()))
        .addOffsetDateTime(offset(listing.createdAt()))
        .addOffsetDateTime(offset(listing.updatedAt()));
  }
}
