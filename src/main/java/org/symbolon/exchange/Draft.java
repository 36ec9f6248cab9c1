package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.symbolon.platform.json.Json;

/** Puts rows of free text together as the JSON that the API takes. */
final class Draft {
  static final int TITLE_CHARACTERS = 200;
  static final int SUMMARY_CHARACTERS = 500;

  private Draft() {}

  static ObjectNode organisation(
      String source, String externalId, String name, String type, String country) {
    return Json.mapper()
        .createObjectNode()
        .put("name", Excerpt.words(name, TITLE_CHARACTERS))
        .put("type", type)
        .put("country", country)
        .put("source", source)
        .put("externalId", externalId);
  }

  /** A listing of this organisation without any text yet. */
  static ObjectNode listing(
      String kind, String source, String externalId, String language, ObjectNode organisation) {
    var listing = JsonNodeFactory.instance.objectNode();
    listing.put("kind", kind).put("source", source).put("externalId", externalId);
    listing
        .putObject("organisation")
        .put("source", organisation.get("source").textValue())
        .put("externalId", organisation.get("externalId").textValue());
    return listing.put("language", language);
  }

  /**
   * Sets title, summary and description. The description is the whole text, so nothing of the
   * source is lost by the summary; a title that is too long is cut at a word and stands whole at
   * the start of the description.
   *
   * @param text the whole text, already plain
   * @param facts what else the row says, one paragraph each, in words
   */
  static void describe(
      ObjectNode listing, String title, String text, List<String> facts, Locale locale) {
    var heading = Excerpt.words(title, TITLE_CHARACTERS);
    var whole = new StringBuilder(heading.equals(title) ? "" : title + "\n\n").append(text);
    facts.stream()
        .filter(fact -> !fact.isBlank())
        .forEach(fact -> whole.append(whole.isEmpty() ? "" : "\n\n").append(fact));
    put(listing, "title", heading);
    put(listing, "summary", Excerpt.sentences(text, SUMMARY_CHARACTERS, locale));
    put(listing, "description", whole.toString());
  }

  /** Sets a member where there is something to say. */
  static void put(ObjectNode node, String member, String value) {
    if (value != null && !value.isBlank()) {
      node.put(member, value);
    }
  }
}
