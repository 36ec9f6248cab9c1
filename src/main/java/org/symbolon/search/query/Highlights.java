package org.symbolon.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.search.index.ListingDocument;

/**
 * Marked fragments of the texts in which words were found. The engine marks with two characters
 * that no document holds; the rest is escaped here, so that {@code <mark>} is the only markup there
 * can be.
 */
public final class Highlights {
  private static final int FRAGMENT_CHARACTERS = 180;
  private static final int FRAGMENTS = 2;

  private Highlights() {}

  /** The part of a search body that asks for fragments. */
  public static Map<String, Object> body(TypedQuery typed, Clause words) {
    var fields = new LinkedHashMap<String, Object>();
    for (var language : Fields.languages(typed.text())) {
      fields.put(language + ".title", Map.of("number_of_fragments", 0));
      fields.put(language + ".summary", Map.of("number_of_fragments", 0));
      if (!language.equals(ListingDocument.OTHER_LANGUAGE)) {
        fields.put(language + "." + ListingDocument.TOPICS, Map.of("number_of_fragments", 0));
      }
      fields.put(language + ".advantages", fragments());
      fields.put(language + ".description", fragments());
    }
    fields.put(Fields.APPLICANT, Map.of("number_of_fragments", 0));
    var body = new LinkedHashMap<String, Object>();
    body.put("pre_tags", List.of(ListingDocument.MARK_START));
    body.put("post_tags", List.of(ListingDocument.MARK_END));
    body.put("require_field_match", false);
    body.put("highlight_query", words);
    body.put("fields", fields);
    return body;
  }

  private static Map<String, Object> fragments() {
    return Map.of("number_of_fragments", FRAGMENTS, "fragment_size", FRAGMENT_CHARACTERS);
  }

  /** Reads the fragments of one hit, by field name without its language. */
  public static Map<String, List<String>> read(JsonNode hit) {
    var all = new LinkedHashMap<String, List<String>>();
    hit.path("highlight")
        .fields()
        .forEachRemaining(entry -> {
          var name = entry.getKey().substring(entry.getKey().indexOf('.') + 1);
          var fragments = all.computeIfAbsent(name, field -> new ArrayList<>());
          entry.getValue().forEach(fragment -> fragments.add(marked(fragment.asText())));
        });
    return all;
  }

  /** Escapes everything and turns the two mark characters into {@code <mark>}. */
  static String marked(String fragment) {
    var out = new StringBuilder(fragment.length() + 32);
    var open = false;
    for (var i = 0; i < fragment.length(); i++) {
      var c = fragment.charAt(i);
      if (c == ListingDocument.MARK_START.charAt(0)) {
        out.append(open ? "" : "<mark>");
        open = true;
      } else if (c == ListingDocument.MARK_END.charAt(0)) {
        out.append(open ? "</mark>" : "");
        open = false;
      } else {
        out.append(
            switch (c) {
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              case '&' -> "&amp;";
              case '"' -> "&quot;";
              case '\'' -> "&#39;";
              // HTML has no other way for anything to become markup.
              default -> String.valueOf(c);
            });
      }
    }
    return open ? out.append("</mark>").toString() : out.toString();
  }
}
