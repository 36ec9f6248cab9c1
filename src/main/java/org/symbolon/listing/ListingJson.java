package org.symbolon.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.listing.terms.RoyaltyBand;
import org.symbolon.listing.terms.Terms;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.json.KnownFields;
import org.symbolon.taxonomy.IpcSymbol;

/** A listing as JSON: in the API, in files, and in the demonstration catalogue. */
public final class ListingJson {
  private static final KnownFields FIELDS =
      KnownFields.of(ListingContent.class)
          .and(
              "record",
              "id",
              "organisation",
              "status",
              "confirmedOn",
              "validUntil",
              "publishedAt",
              "publishedDaysAgo",
              "createdAt",
              "updatedAt",
              "revision");
  private static final KnownFields ADVANTAGE = KnownFields.of(Advantage.class);
  private static final KnownFields RIGHT = KnownFields.of(Right.class);
  private static final KnownFields IMAGE = KnownFields.of(Image.class);
  private static final KnownFields WANTED = KnownFields.of(Wanted.class);
  private static final KnownFields PRICE_BAND = KnownFields.of(PriceBand.class);
  private static final KnownFields TERMS = KnownFields.of(Terms.class);
  private static final KnownFields ROYALTY = KnownFields.of(RoyaltyBand.class);

  private ListingJson() {}

  /**
   * Reads what somebody sent; members that the marketplace computes are passed over. The
   * vocabularies are not looked at: {@link ListingRules} does that.
   *
   * @throws Refused.Invalid naming the fields that are unknown or of the wrong type
   */
  public static ListingInput read(JsonNode node) {
    var content = readContent(node);
    var organisation = node.path("organisation");
    if (!organisation.isObject()) {
      throw new Refused.Invalid("/organisation", "must name the organisation by id");
    }
    OrganisationRef ref;
    try {
      ref = Json.convert(organisation, OrganisationRef.class);
    } catch (Refused.Invalid e) {
      throw under("/organisation", e);
    }
    if (ref.id() == null && (ref.source() == null || ref.externalId() == null)) {
      throw new Refused.Invalid("/organisation", "must hold id, or source and externalId");
    }
    return new ListingInput(ref, content);
  }

  /** The same of a document that describes its organisation instead of naming it. */
  public static ListingContent readContent(JsonNode node) {
    FIELDS.refuseOthers(node);
    rows(node, "advantages", ADVANTAGE);
    rows(node, "rights", RIGHT);
    rows(node, "images", IMAGE);
    object(node, "wanted", WANTED);
    object(node, "priceBand", PRICE_BAND);
    object(node, "terms", TERMS);
    royalty(node.path("terms"));
    return tidy(Json.convert(node, ListingContent.class));
  }

  private static void rows(JsonNode node, String name, KnownFields fields) {
    var violations = new ArrayList<Violation>();
    var rows = node.path(name);
    for (var i = 0; i < rows.size(); i++) {
      try {
        fields.refuseOthers(rows.get(i));
      } catch (Refused.Invalid e) {
        violations.addAll(under("/" + name + "/" + i, e).violations());
      }
    }
    if (!violations.isEmpty()) {
      throw new Refused.Invalid(violations);
    }
  }

  private static void object(JsonNode node, String name, KnownFields fields) {
    if (node.hasNonNull(name)) {
      try {
        fields.refuseOthers(node.get(name));
      } catch (Refused.Invalid e) {
        throw under("/" + name, e);
      }
    }
  }

  private static void royalty(JsonNode terms) {
    try {
      object(terms, "royalty", ROYALTY);
    } catch (Refused.Invalid e) {
      throw under("/terms", e);
    }
  }

  private static Refused.Invalid under(String pointer, Refused.Invalid inner) {
    return new Refused.Invalid(
        inner.violations().stream()
            .map(v -> new Violation(pointer + v.pointer(), v.detail()))
            .toList());
  }

  /** Writes symbols in the one form in which they are searched. */
  private static ListingContent tidy(ListingContent content) {
    List<String> symbols =
        content.ipc().stream()
            .map(s -> IpcSymbol.parse(s).map(IpcSymbol::toString).orElse(s))
            .distinct()
            .toList();
    return content.with(c -> c.ipc = symbols);
  }

  /** The same text as {@link ListingStore} assembles for a read, as a tree. */
  public static ObjectNode write(Listing listing) {
    var node = Json.mapper().createObjectNode();
    node.put("id", listing.id().toString());
    node.set("organisation", Json.mapper().valueToTree(listing.organisation()));
    node.setAll((ObjectNode) Json.mapper().valueToTree(listing.content()));
    var lifecycle = listing.lifecycle();
    node.put("status", lifecycle.status().name());
    if (lifecycle.confirmedOn() != null) {
      node.put("confirmedOn", lifecycle.confirmedOn().toString());
    }
    if (lifecycle.validUntil() != null) {
      node.put("validUntil", lifecycle.validUntil().toString());
    }
    if (lifecycle.publishedAt() != null) {
      node.put("publishedAt", lifecycle.publishedAt().toString());
    }
    node.put("createdAt", listing.createdAt().toString());
    node.put("updatedAt", listing.updatedAt().toString());
    node.put("revision", listing.revision());
    return node;
  }
}
