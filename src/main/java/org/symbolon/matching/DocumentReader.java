package org.symbolon.matching;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;
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
    try {
      return read(body.path(member));
    } catch (Refused.Invalid e) {
      throw new Refused.Invalid(
          e.violations().stream()
              .map(v -> new Violation("/" + member + v.pointer(), v.detail()))
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
        owner(organisation.isMissingNode() ? Json.mapper().createObjectNode() : organisation),
        Json.convert(only(node, "confirmedOn"), State.class).confirmedOn());
  }

  private static Owner owner(JsonNode node) {
    try {
      var facts = OrganisationJson.readFacts(node);
      var state = Json.convert(only(node, "id", "verifiedOn"), OwnerState.class);
      return new Owner(state.id(), facts, size(facts), state.verifiedOn());
    } catch (Refused.Invalid e) {
      throw new Refused.Invalid(
          e.violations().stream()
              .map(v -> new Violation("/organisation" + v.pointer(), v.detail()))
              .toList());
    }
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
