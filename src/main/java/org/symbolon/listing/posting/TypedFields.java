package org.symbolon.listing.posting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.listing.ListingContent;
import org.symbolon.platform.json.Json;

/** Fills the form from a listing's JSON, which may be incomplete or wrong. */
final class TypedFields {
  private TypedFields() {}

  static Typed of(ListingContent content) {
    return of(Json.mapper().valueToTree(content));
  }

  /** Everything that the form has a field for. */
  static Typed of(JsonNode listing) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var field : Typed.SINGLE) {
      var node = listing.at("/" + field.replace('-', '/'));
      var text = node.isArray() ? String.join(", ", texts(node)) : text(node);
      if (!text.isBlank()) {
        values.put(field, List.of(text));
      }
    }
    for (var field : Typed.LISTS) {
      var texts = texts(listing.path(field));
      if (!texts.isEmpty()) {
        values.put(field, texts);
      }
    }
    Typed.ROWS.forEach((list, parts) -> Typed.put(values, list, rows(listing.path(list), parts)));
    return new Typed(values);
  }

  private static List<Map<String, String>> rows(JsonNode nodes, List<String> parts) {
    var rows = new ArrayList<Map<String, String>>();
    for (var node : nodes) {
      var row = new LinkedHashMap<String, String>();
      parts.forEach(part -> row.put(part, text(node.path(part))));
      if (row.values().stream().anyMatch(text -> !text.isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> texts(JsonNode nodes) {
    var texts = new ArrayList<String>();
    nodes.forEach(node -> texts.add(text(node)));
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static String text(JsonNode node) {
    return node.isNumber() ? node.decimalValue().toPlainString() : node.asText("");
  }
}
