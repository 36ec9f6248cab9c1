package org.symbolon.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.json.KnownFields;

/** An organisation as JSON: in the API, in files, and in the demonstration catalogue. */
public final class OrganisationJson {
  private static final KnownFields FIELDS =
      KnownFields.of(OrganisationContent.class)
          .and(
              "record",
              "id",
              "sizeClass",
              "sizeRule",
              "status",
              "verifiedOn",
              "revision",
              "createdAt",
              "updatedAt");

  private OrganisationJson() {}

  /**
   * Reads what somebody sent; members that the marketplace computes are passed over.
   *
   * @throws Refused.Invalid naming every field that breaks a rule
   */
  public static OrganisationContent read(JsonNode node) {
    FIELDS.refuseOthers(node);
    var content = Json.convert(node, OrganisationContent.class);
    OrganisationRules.refuseIfBroken(content);
    return content;
  }

  /**
   * Reads what is known of an organisation that is not stored: nothing is required, whatever is
   * there keeps the rules.
   *
   * @throws Refused.Invalid naming every field that breaks a rule
   */
  public static OrganisationContent readFacts(JsonNode node) {
    FIELDS.refuseOthers(node);
    var content = Json.convert(node, OrganisationContent.class);
    OrganisationRules.refuseIfBroken(content, false);
    return content;
  }

  public static ObjectNode write(Organisation organisation) {
    var node = Json.mapper().createObjectNode();
    node.put("id", organisation.id().toString());
    node.setAll((ObjectNode) Json.mapper().valueToTree(organisation.content()));
    organisation
        .sizeClass()
        .ifPresent(size -> node.put("sizeClass", size.name()).put("sizeRule", SizeClass.RULE));
    node.put("status", organisation.status().name());
    if (organisation.verifiedOn() != null) {
      node.put("verifiedOn", organisation.verifiedOn().toString());
    }
    node.put("revision", organisation.revision());
    node.put("createdAt", organisation.createdAt().toString());
    node.put("updatedAt", organisation.updatedAt().toString());
    return node;
  }
}
