package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds green topics in the words of sources that classify nothing. A topic is taken when one of
 * its phrases stands in the title, or {@link #TIMES_IN_TEXT} times in the text: something that is
 * only mentioned is no topic. The phrases are a reviewed file, {@code exchange/topic-phrases.tsv}.
 */
final class TopicPhrases {
  /** How often the text itself must say it. */
  static final int TIMES_IN_TEXT = 2;

  private static final int WORDS_MOST = 4;
  private static final String FILE = "/exchange/topic-phrases.tsv";
  private static final Map<String, List<String>> TOPICS = load();

  /** Most words begin no phrase: this keeps the search as cheap as one look-up per word. */
  private static final Set<String> FIRST_WORDS =
      TOPICS.keySet().stream()
          .map(phrase -> phrase.split(" ")[0])
          .collect(Collectors.toUnmodifiableSet());

  private TopicPhrases() {}

  /** Adds the topics that title and description speak of, if there are any. */
  static void addTo(ObjectNode listing) {
    var topics = of(listing.path("title").asText(), listing.path("description").asText());
    if (!topics.isEmpty()) {
      var array = listing.putArray("topics");
      topics.forEach(array::add);
    }
  }

  static List<String> of(String title, String text) {
    var counted = new TreeMap<String, Integer>();
    count(title, TIMES_IN_TEXT, counted);
    count(text, 1, counted);
    return counted.entrySet().stream()
        .filter(topic -> topic.getValue() >= TIMES_IN_TEXT)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void count(String text, int weight, Map<String, Integer> counted) {
    var words = words(text);
    for (var start = 0; start < words.size(); start++) {
      if (!FIRST_WORDS.contains(words.get(start))) {
        continue;
      }
      var phrase = "";
      for (var end = start; end < Math.min(words.size(), start + WORDS_MOST); end++) {
        phrase = phrase.isEmpty() ? words.get(end) : phrase + " " + words.get(end);
        for (var topic : TOPICS.getOrDefault(phrase, List.of())) {
          counted.merge(topic, weight, Integer::sum);
        }
      }
    }
  }

  /** Words in lower case and, roughly, in the singular: phrases go through the same. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var lower = text.toLowerCase(Locale.ROOT);
    var start = 0;
    for (var i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !Character.isLetterOrDigit(lower.charAt(i))) {
        if (i > start) {
          words.add(singular(lower.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static Map<String, List<String>> load() {
    var topics = new HashMap<String, List<String>>();
    try (var in = TopicPhrases.class.getResourceAsStream(FILE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> {
            var cells = line.split("\t");
            for (var phrase : cells[1].split(";")) {
              topics
                  .computeIfAbsent(String.join(" ", words(phrase)), p -> new ArrayList<>())
                  .add(cells[0]);
            }
          });
      return Map.copyOf(topics);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The topics of the file, for the test that compares them with the vocabulary. */
  static List<String> topics() {
    return TOPICS.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }
}
