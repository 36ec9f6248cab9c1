package org.symbolon.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Typing errors: words of the query that no listing holds, replaced by the most similar word that
 * some listing holds. Words that are known are never touched, so a rare term is safe from a
 * frequent one.
 */
public final class Spelling {
  private static final String NAME = "spelling";
  private static final int CHARACTERS = 400;

  private Spelling() {}

  /** The part of a search body that asks for similar words where one is unknown. */
  public static Map<String, Object> body(TypedQuery typed) {
    var text = typed.text();
    return Map.of(
        NAME,
        Map.of(
            "text",
            text.substring(0, Math.min(CHARACTERS, text.length())),
            "term",
            Map.of(
                "field", Fields.NEUTRAL,
                "suggest_mode", "missing",
                "min_word_length", 4,
                "prefix_length", 1,
                "size", 1)));
  }

  /** The text with unknown words replaced, if there were any to replace. */
  public static Optional<Alternative> corrected(TypedQuery typed, JsonNode answer) {
    var text = typed.text();
    var out = new StringBuilder();
    var copied = 0;
    for (var word : answer.path("suggest").path(NAME)) {
      var option = word.path("options").path(0).path("text");
      var from = word.path("offset").asInt();
      var written = text.substring(from, from + word.path("length").asInt());
      if (option.isTextual() && !written.chars().anyMatch(Character::isDigit)) {
        out.append(text, copied, from).append(option.asText());
        copied = from + written.length();
      }
    }
    return copied == 0
        ? Optional.empty()
        : Optional.of(
            new Alternative(out.append(text.substring(copied)).toString(), Alternative.CORRECTED));
  }
}
