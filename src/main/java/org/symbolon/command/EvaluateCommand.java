package org.symbolon.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import org.symbolon.platform.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Measures quality over judged sets. */
@Command(
    name = "evaluate",
    description = "Measures quality over a folder of judged queries.",
    synopsisSubcommandLabel = "(search | match | two-sided)",
    subcommands = {
      EvaluateCommand.SearchCommand.class,
      EvaluateMatchCommand.class,
      EvaluateTwoSidedCommand.class
    })
public final class EvaluateCommand implements Callable<Integer> {
  @ParentCommand Main main;

  @Override
  public Integer call() {
    System.err.println(
        "symbolon: say what to evaluate: symbolon evaluate search DIR, symbolon evaluate match DIR"
            + " or symbolon evaluate two-sided");
    return Exit.REFUSED;
  }

  /** Measures the search. */
  @Command(
      name = "search",
      description =
          "Runs corpus.jsonl, queries.jsonl and qrels.tsv of a folder through the analysis, the"
              + " query building and the ranking that users get, in an index of its own, and prints"
              + " one JSON object with ndcg@10, recall@100, mrr and the number of queries.")
  public static final class SearchCommand implements Callable<Integer> {
    @ParentCommand private EvaluateCommand parent;

    @Parameters(paramLabel = "DIR", description = "Folder of the judged set.")
    private Path folder;

    @Override
    public Integer call() {
      try (var wiring = Wiring.forCommand(parent.main.settings())) {
        System.out.println(Json.write(wiring.tasks().evaluateSearch(folder, wiring.progress())));
        return Exit.DONE;
      }
    }
  }
}
