package org.symbolon.command;

import java.util.concurrent.Callable;
import org.symbolon.evaluation.TwoSidedSimulation;
import org.symbolon.platform.json.Json;
import org.symbolon.taxonomy.Vocabularies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Simulates what ranking by both sides' views brings. */
@Command(
    name = "two-sided",
    description =
        "Invents needs and technologies (or MSMEs and spin-offs) whose owners have wishes, ranks them by the seeker's view and"
            + " by both views with the scores that users get, and prints one JSON object with"
            + " success@10: the share of the first ten that both sides would accept.")
public final class EvaluateTwoSidedCommand implements Callable<Integer> {
  private static final int FEWEST = 100;
  private static final int MOST = 5_000;

  @Option(
      names = "--market",
      paramLabel = "WHAT",
      defaultValue = "LISTINGS",
      description =
          "LISTINGS (needs seek technologies; default) or PARTNERS (MSMEs seek spin-offs).")
  private TwoSidedSimulation.Kind market;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same market (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "Technologies or spin-offs in the market, 100 to 5,000 (default: ${DEFAULT-VALUE}); a"
              + " tenth as many seek.")
  private int size;

  @Option(
      names = "--stated",
      paramLabel = "P",
      defaultValue = "0.8",
      description =
          "Probability with which somebody states a wish of his, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double stated;

  @Override
  public Integer call() {
    if (size < FEWEST || size > MOST) {
      System.err.println("symbolon: --size must lie between " + FEWEST + " and " + MOST);
      return Exit.REFUSED;
    }
    if (!(stated >= 0 && stated <= 1)) {
      System.err.println("symbolon: --stated must lie between 0 and 1");
      return Exit.REFUSED;
    }
    System.out.println(
        Json.write(new TwoSidedSimulation(Vocabularies.load()).run(market, seed, size, stated)));
    return Exit.DONE;
  }
}
