package org.symbolon.bench;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** What the sentence model costs, by itself: one query at a time, and listings in batches. */
final class EmbeddingCost {
  private static final int QUERIES = 500;
  private static final int LISTINGS = 512;
  private static final int BATCH = 64;

  private EmbeddingCost() {}

  static void run() {
    var catalogue = new Catalogue();
    var searches = catalogue.searches(QUERIES, 2);
    try (var model = Embeddings.model()) {
      var texts =
          searches.stream()
              .map(search -> search.substring(search.indexOf("q=") + 2).replaceAll("&.*", ""))
              .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
              .toList();
      texts.subList(0, 50).forEach(model::embedQuery);
      var samples = new Samples();
      for (var text : texts) {
        var began = System.nanoTime();
        model.embedQuery(text);
        samples.add(System.nanoTime() - began);
      }
      Setup.say("embedding of a query by itself: %s, load %s", samples.line(), Setup.load());
      var cpu = Cpu.seconds();
      var began = System.nanoTime();
      for (var i = 0; i < LISTINGS; i += BATCH) {
        var from = i;
        model.embed(
            IntStream.range(from, from + BATCH)
                .mapToObj(n -> Embeddings.text(catalogue, n))
                .toList());
      }
      Setup.say(
          "embedding of listings: %.0f a second, processor time %.1f ms each, load %s",
          LISTINGS / ((System.nanoTime() - began) / 1e9),
          1e3 * (Cpu.seconds() - cpu) / LISTINGS,
          Setup.load());
    }
  }
}
