package org.symbolon.matching;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingJson;
import org.symbolon.listing.ListingRules;
import org.symbolon.matching.score.Owner;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationJson;
import org.symbolon.organisation.SizeClass;
import org.symbolon.platform.json.Json;
import org.symbolon.taxonomy.GreenTopics;
import org.symbolon.taxonomy.Vocabularies;

/** Reads a listing with its organisation inline, under the rules of a listing that is kept. */
final class DocumentReader {
  private final ListingRules rules;
  private final GreenTopics topics;

  DocumentReader(Vocabularies vocabularies) {
    this.rules = new ListingRules(vocabularies);
    this.topics = vocabularies.greenTopics();
  }

  private record State(LocalDate confirmedOn) {}

  private record OwnerState(UUID id, LocalDate verifiedOn) {}

  /**
   * Reads a member of the body.
   *
   * @throws Refused.Invalid naming every field that breaks a rule, below the member's name
   */
  Document read(JsonNode body, String member) {
    return below("/" + member, () -> read(body.path(member)));
  }

  /**
   * An organisation with what it openly offers and needs; name, type and country have to be there.
   *
   * @param listings whose own organisation, if one is named, is passed over
   */
  record PartnerDocument(Owner owner, List<ListingContent> listings) {}

  /**
   * Reads a member of the body that describes a partner.
   *
   * @throws Refused.Invalid naming every field that breaks a rule, below the member's name
   */
  PartnerDocument readPartner(JsonNode body, String member) {
    return below(
        "/" + member,
        () -> {
          var node = body.path(member);
          var listings = new ArrayList<ListingContent>();
          for (var listing : node.path("listings")) {
            var place = "/listings/" + listings.size();
            listings.add(below(place, () -> read(listing)).content());
          }
          return new PartnerDocument(
              owner(node.path("organisation"), OrganisationJson::read), listings);
        });
  }

  private static <T> T below(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refused.Invalid e) {
      throw new Refused.Invalid(
          e.violations().stream()
              .map(v -> new Violation(place + v.pointer(), v.detail()))
              .toList());
    }
  }

  private Document read(JsonNode node) {
    var content = ListingJson.readContent(node);
    var broken = rules.violations(content);
    if (!broken.isEmpty()) {
      throw new Refused.Invalid(broken);
    }
    var organisation = node.path("organisation");
    return new Document(
        content.with(c -> c.topics = topics.complete(content.topics(), content.ipc())),
        owner(
            organisation.isMissingNode() ? Json.mapper().createObjectNode() : organisation,
            OrganisationJson::readFacts),
        Json.convert(only(node, "confirmedOn"), State.class).confirmedOn());
  }

  private static Owner owner(JsonNode node, Function<JsonNode, OrganisationContent> reading) {
    return below(
        "/organisation",
        () -> {
          var facts = reading.apply(node);
          var state = Json.convert(only(node, "id", "verifiedOn"), OwnerState.class);
          return new Owner(state.id(), facts, size(facts), state.verifiedOn());
        });
  }

  private static SizeClass size(OrganisationContent facts) {
    return SizeClass.of(facts.headcount(), facts.turnoverEur(), facts.balanceSheetEur())
        .orElse(null);
  }

  private static JsonNode only(JsonNode node, String... members) {
    var some = Json.mapper().createObjectNode();
    for (var member : members) {
      some.set(member, node.get(member));
    }
    return some;
  }
}
