package org.symbolon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.symbolon.matching.score.WordWeights;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.language.TextAnalysis;

/**
 * Counts in how many needs and in how many offers each English stem occurs: the table behind {@link
 * WordWeights}. Reads {@code needs/sbir-topics.jsonl} and {@code offers/nasa-t2-*.json} below a
 * folder of shared data; the pairs that quality is measured with are not among what it reads as
 * offers.
 */
final class WordCounts {
  /** Fields of one result of the portal that are its title and its abstract. */
  private static final int TITLE = 2;

  private static final int ABSTRACT = 3;

  /** What is rarer in both collections weighs as much as an unknown word. */
  private static final int FEWEST_OFFERS = 2;

  private WordCounts() {}

  static void run(Path shared) throws IOException {
    var needs = needs(shared.resolve("needs/sbir-topics.jsonl"));
    var offers = offers(shared.resolve("offers"));
    var counts = new TreeMap<String, int[]>();
    count(needs, counts, 0);
    count(offers, counts, 1);
    System.out.println("#en\t" + needs.size() + "\t" + offers.size());
    counts.forEach((stem, in) -> {
      if (in[0] > WordWeights.FEWEST_NEEDS || in[1] >= FEWEST_OFFERS) {
        System.out.println(stem + "\t" + in[0] + "\t" + in[1]);
      }
    });
  }

  private static void count(List<String> texts, Map<String, int[]> counts, int column) {
    for (var text : texts) {
      var stems = new HashSet<String>();
      TextAnalysis.tokens(text, "en").forEach(token -> stems.add(token.stem()));
      stems.forEach(stem -> counts.computeIfAbsent(stem, none -> new int[2])[column]++);
    }
  }

  private static List<String> needs(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines
          .map(line -> {
            var need = tree(line);
            return need.path("title").asText() + "\n" + need.path("text").asText();
          })
          .toList();
    }
  }

  private static List<String> offers(Path folder) throws IOException {
    List<Path> files;
    try (var found = Files.newDirectoryStream(folder, "nasa-t2-*.json")) {
      files = new ArrayList<>();
      found.forEach(files::add);
    }
    var texts = new ArrayList<String>();
    for (var file : files.stream().sorted().collect(Collectors.toList())) {
      for (var result : tree(Files.readString(file)).path("results")) {
        texts.add(
            plain(result.path(TITLE).asText()) + "\n" + plain(result.path(ABSTRACT).asText()));
      }
    }
    return texts;
  }

  private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
    try {
      return Json.mapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the marks and character references of HTML. */
  private static String plain(String html) {
    return org.jsoup.Jsoup.parse(html).text();
  }
}
