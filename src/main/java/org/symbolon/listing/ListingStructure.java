package org.symbolon.listing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.symbolon.kernel.Language;
import org.symbolon.platform.pages.StructuredData;

/**
 * A listing in the words of schema.org: a technology is an {@code Offer}, a need is a {@code
 * Demand} that its organisation {@code seeks}. Source: https://schema.org/Offer,
 * https://schema.org/Demand.
 */
final class ListingStructure {
  private ListingStructure() {}

  /** JSON-LD that may stand in a script element. */
  static String of(Listing listing, String url, String baseUrl) {
    var content = listing.content();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("@context", "https://schema.org");
    json.put("@type", content.kind() == Kind.NEED ? "Demand" : "Offer");
    json.put("@id", url).put("url", url);
    json.put("identifier", listing.id().toString());
    json.put("name", content.title());
    if (content.summary() != null) {
      json.put("description", content.summary());
    }
    var lifecycle = listing.lifecycle();
    if (lifecycle.publishedAt() != null) {
      json.put("validFrom", lifecycle.publishedAt().toString());
    }
    if (lifecycle.validUntil() != null) {
      json.put("validThrough", lifecycle.validUntil().toString());
    }
    if (!content.territories().isEmpty()) {
      var regions = json.putArray("areaServed");
      content.territories().forEach(regions::add);
    }
    item(json.putObject("itemOffered"), content);
    switch (content.kind()) {
      case TECHNOLOGY -> owner(json.putObject("offeredBy"), listing, baseUrl);
      case NEED -> owner(json.putObject("@reverse").putObject("seeks"), listing, baseUrl);
    }
    return StructuredData.script(json);
  }

  private static void item(ObjectNode item, ListingContent content) {
    item.put("@type", "CreativeWork").put("name", content.title());
    item.put("inLanguage", content.language());
    if (!content.topics().isEmpty() || !content.ipc().isEmpty()) {
      var keywords = item.putArray("keywords");
      content.topics().forEach(keywords::add);
      content.ipc().forEach(keywords::add);
    }
  }

  private static void owner(ObjectNode json, Listing listing, String baseUrl) {
    var owner = listing.organisation();
    var page = baseUrl + ListingLinks.organisation(Language.EN, owner.id());
    json.put("@type", "Organization").put("@id", page).put("name", owner.name()).put("url", page);
    json.putObject("address").put("@type", "PostalAddress").put("addressCountry", owner.country());
  }
}
