package org.symbolon.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.symbolon.platform.json.Json;

/** {@code symbolon evaluate search} over every judged set, beside the BM25 floors given with them. */
final class Evaluation {
  /** nDCG@10 of BM25 (k1 1.2, b 0.75) over title and text; 0: not in one language, no floor to beat. */
  private static final Map<String, Double> FLOORS =
      Map.of(
          "cranfield", 0.353,
          "cacm", 0.476,
          "xquad_es_es", 0.953,
          "xquad_ar_ar", 0.889,
          "ipc_fr_en", 0.197);

  private static final List<String> TWO_LANGUAGES = List.of("ipc_fr_en");

  private Evaluation() {}

  static void run(Path sets) throws Exception {
    var folder = Setup.folder("evaluation");
    var results = new TreeMap<String, Double>();
    try (var market = Marketplace.start(folder);
        var inside = Files.list(sets)) {
      Setup.note("server on port %d", market.port);
      for (var set : inside.filter(Files::isDirectory).sorted().toList()) {
        var out = Files.createTempFile(Setup.data(), "evaluation", ".json");
        var process =
            Marketplace.command(
                folder, Map.of(), List.of("evaluate", "search", set.toString()), out.toFile(), null);
        if (process.waitFor() != 0) {
          throw new IllegalStateException("evaluate failed for " + set);
        }
        var answer = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(out);
        results.put(
            set.getFileName().toString(), Json.mapper().readTree(answer).path("ndcg@10").asDouble());
        Setup.say("%s %s", set.getFileName(), answer.strip());
      }
    }
    table(results);
  }

  private static void table(Map<String, Double> results) {
    var logarithms = 0.0;
    var compared = 0;
    for (var result : results.entrySet()) {
      var floor = FLOORS.getOrDefault(result.getKey(), 0.0);
      Setup.say(
          "%-14s nDCG@10 %.3f  floor %.3f  ratio %s",
          result.getKey(),
          result.getValue(),
          floor,
          floor == 0
              ? "-"
              : String.format(java.util.Locale.ROOT, "%.3f", result.getValue() / floor));
      if (floor > 0 && !TWO_LANGUAGES.contains(result.getKey())) {
        logarithms += Math.log(result.getValue() / floor);
        compared++;
      }
    }
    Setup.say(
        "geometric mean over %d sets in one language: %.3f (at least 1.10)",
        compared, Math.exp(logarithms / compared));
  }
}
