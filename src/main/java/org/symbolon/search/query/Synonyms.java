package org.symbolon.search.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The reviewed file of synonyms, in Solr's format: terms of a line mean the same, and {@code a =>
 * b} says a as b. Applied to what is typed, not to what is indexed, so that a change of the file
 * needs no reindexing and works on any engine.
 */
public final class Synonyms {
  private static final String FILE = "/search/synonyms.txt";
  private static final int LONGEST_TERM_WORDS = 6;
  private static final int MOST_VARIANTS = 6;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private final Map<String, List<String>> byTerm;

  private Synonyms(Map<String, List<String>> byTerm) {
    this.byTerm = byTerm;
  }

  /** Reads the file that comes with the marketplace. */
  public static Synonyms load() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Synonyms.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      return of(in.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Synonyms of(List<String> lines) {
    var byTerm = new HashMap<String, List<String>>();
    for (var line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var arrow = line.split("=>", 2);
      var from = terms(arrow[0]);
      var to = arrow.length == 1 ? from : terms(arrow[1]);
      for (var term : from) {
        var others = byTerm.computeIfAbsent(normal(term), key -> new ArrayList<>());
        to.stream()
            .filter(other -> !other.equals(term) && !others.contains(other))
            .forEach(others::add);
      }
    }
    return new Synonyms(byTerm);
  }

  private static List<String> terms(String part) {
    var terms = new ArrayList<String>();
    for (var term : part.split(",")) {
      if (!term.isBlank()) {
        terms.add(term.strip());
      }
    }
    return terms;
  }

  private static String normal(String term) {
    return NO_WORD.matcher(term.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** The query said in other words, the longest known terms first; at most six ways. */
  public List<Alternative> alternatives(List<String> words) {
    var variants = new LinkedHashSet<String>();
    for (var length = Math.min(LONGEST_TERM_WORDS, words.size()); length > 0; length--) {
      for (var from = 0; from + length <= words.size(); from++) {
        var term = String.join(" ", words.subList(from, from + length));
        for (var other : byTerm.getOrDefault(normal(term), List.of())) {
          variants.add(
              String.join(" ", words.subList(0, from))
                  + " "
                  + other
                  + " "
                  + String.join(" ", words.subList(from + length, words.size())));
        }
      }
    }
    variants.addAll(inChinese(String.join(" ", words)));
    return variants.stream()
        .limit(MOST_VARIANTS)
        .map(text -> new Alternative(text.strip(), Alternative.SYNONYM))
        .toList();
  }

  /** Chinese has no blanks between words, so a term may stand anywhere. */
  private List<String> inChinese(String text) {
    var variants = new ArrayList<String>();
    if (HAN.matcher(text).find()) {
      byTerm.forEach((term, others) -> {
        if (HAN.matcher(term).find() && text.contains(term)) {
          others.forEach(other -> variants.add(text.replace(term, other)));
        }
      });
    }
    return variants.stream().sorted().toList();
  }
}
