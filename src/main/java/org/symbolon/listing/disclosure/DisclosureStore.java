package org.symbolon.listing.disclosure;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.symbolon.listing.disclosure.Disclosure.Part;
import org.symbolon.platform.database.Session;

/** Confidential texts. What somebody may not read does not leave PostgreSQL on his behalf. */
final class DisclosureStore {
  private static final String PARTS =
      """
      select field, tier, case when tier = any($2) then text end as text
      from confidential_field where listing_id = $1
      """;
  private static final String PUT =
      """
      insert into confidential_field (listing_id, field, tier, text, updated_at)
      values ($1, $2, $3, $4, $5)
      on conflict (listing_id, field)
      do update set tier = excluded.tier, text = excluded.text, updated_at = excluded.updated_at
      """;
  private static final String REMOVE =
      "delete from confidential_field where listing_id = $1 and field = $2";

  private DisclosureStore() {}

  static List<Part> parts(Session session, UUID listing, List<Tier> covered) {
    var tiers = covered.stream().map(Tier::name).toArray(String[]::new);
    var rows =
        session
            .client()
            .preparedQuery(PARTS)
            .execute(Tuple.tuple().addUUID(listing).addArrayOfString(tiers))
            .await();
    var parts = new ArrayList<Part>();
    rows.forEach(row -> parts.add(part(row)));
    parts.sort(Comparator.comparing(Part::field));
    return List.copyOf(parts);
  }

  private static Part part(Row row) {
    return new Part(
        ConfidentialField.valueOf(row.getString("field")),
        Tier.valueOf(row.getString("tier")),
        row.getString("text"));
  }

  static void put(Session session, UUID listing, ConfidentialText text, Instant now) {
    session
        .client()
        .preparedQuery(PUT)
        .execute(
            Tuple.of(
                listing,
                text.field().name(),
                text.tier().name(),
                text.text(),
                now.atOffset(ZoneOffset.UTC)))
        .await();
  }

  static void remove(Session session, UUID listing, ConfidentialField field) {
    session.client().preparedQuery(REMOVE).execute(Tuple.of(listing, field.name())).await();
  }
}
