package org.symbolon.listing.readiness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.symbolon.taxonomy.Vocabulary;

/** Collects findings. Not shared between threads. */
final class Findings {
  private final List<Finding> list = new ArrayList<>();

  void add(Rule rule, String field) {
    list.add(new Finding(rule, field, null, null, null));
  }

  void add(Rule rule, String field, String detail) {
    list.add(new Finding(rule, field, null, null, detail));
  }

  void add(Rule rule, String field, int count, int limit) {
    list.add(new Finding(rule, field, count, limit, null));
  }

  /** Notes the rule where something is broken. */
  void when(boolean broken, Rule rule, String field) {
    if (broken) {
      add(rule, field);
    }
  }

  /** A text, if there, is not too long, and is text. */
  void text(String text, int most, Rule tooLong, String field) {
    if (text == null) {
      return;
    }
    var characters = characters(text);
    if (characters > most) {
      add(tooLong, field, characters, most);
    }
    when(
        text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'),
        Rule.T_CONTROL_CHARACTERS,
        field);
  }

  /** A list is not too long, and has nothing twice. */
  void entries(List<?> entries, int most, String field) {
    if (entries.size() > most) {
      add(Rule.C_COUNT, field, entries.size(), most);
    }
    when(new HashSet<>(entries).size() < entries.size(), Rule.C_REPETITION, field);
  }

  /** The same, and every entry stands in the vocabulary. */
  void codes(List<String> codes, int most, Vocabulary known, String field) {
    entries(codes, most, field);
    for (var i = 0; i < Math.min(codes.size(), most); i++) {
      if (!known.contains(codes.get(i))) {
        add(Rule.C_CODE_UNKNOWN, field + "/" + i, codes.get(i));
      }
    }
  }

  static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  static int characters(String text) {
    return text == null ? 0 : text.codePointCount(0, text.length());
  }

  /** Whether a blocker stands at the field already. */
  boolean blocks(String field) {
    return list.stream()
        .anyMatch(
            finding -> finding.severity() == Severity.BLOCKER && finding.field().equals(field));
  }

  List<Finding> list() {
    return list;
  }
}
