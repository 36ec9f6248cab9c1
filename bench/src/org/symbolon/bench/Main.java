package org.symbolon.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code bench/run NAME [ARGUMENTS]}: one measurement, its figures on standard output. */
public final class Main {
  private Main() {}

  private static final String NAMES =
      """
      bench/run NAME, where NAME is one of
        catalogue [N]         generates N listings (100,000), imports them, measures import
        search [N]            the whole search call against the raw engine, N queries (1,600)
        mix                   a repeated query mix against the raw engine, and staleness
        reads                 reads of one listing against a bare event loop
        rebuild               rebuilding the index against raw bulk of the same bytes
        freshness             publish to searchable while 50 listings a second are written
        suggestions           completions while somebody types
        matches [N]           matches of N needs and N technologies (300)
        rematch               rebuilding all stored matches beside searches
        signins               searches beside a flood of sign-ins
        trace                 where the time of a search goes inside the engine
        starts                time until ready, and until stopped
        real DIR              imports the offers and needs of a folder of shared data
        evaluate DIR          the judged sets below a folder, beside their floors
        embedding             the sentence embedding of a query and of a listing
        words DIR             counts stems in a folder of shared data: the table of word weights
      """;

  public static void main(String[] arguments) throws Exception {
    var rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "catalogue" -> CatalogueImport.run(rest.isEmpty() ? 100_000 : number(rest));
      case "search" -> SearchTax.run(rest.isEmpty() ? 1_600 : number(rest));
      case "mix" -> RepeatedMix.run();
      case "reads" -> ListingReads.run();
      case "bare" -> BareServer.run(rest);
      case "rebuild" -> RebuildRate.run();
      case "freshness" -> Freshness.run();
      case "suggestions" -> Completions.run();
      case "matches" -> Matching.ask(rest.isEmpty() ? 300 : number(rest));
      case "rematch" -> Matching.rebuild();
      case "signins" -> SignIns.run();
      case "trace" -> Trace.run();
      case "starts" -> Starts.run();
      case "real" -> RealImport.run(folder(rest));
      case "evaluate" -> Evaluation.run(folder(rest));
      case "embedding" -> EmbeddingCost.run();
      case "words" -> WordCounts.run(folder(rest));
      default -> {
        System.err.print(NAMES);
        System.exit(2);
      }
    }
    // Clients keep threads of their own.
    System.exit(0);
  }

  private static int number(List<String> rest) {
    return Integer.parseInt(rest.getFirst());
  }

  private static Path folder(List<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException("Name the folder.");
    }
    return Path.of(rest.getFirst());
  }
}
