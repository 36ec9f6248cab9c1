package org.symbolon.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import org.symbolon.platform.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Builds the search index anew from PostgreSQL. */
@Command(
    name = "reindex",
    description = {
      "Builds the search index anew from PostgreSQL while the old one goes on serving,",
      "then moves the alias. Prints one JSON object with the number of documents."
    })
public final class ReindexCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Override
  public Integer call() {
    try (var wiring = Wiring.forCommand(main.settings())) {
      var documents = wiring.tasks().rebuildIndex(wiring.progress());
      System.out.println(Json.write(Map.of("documents", documents)));
      return Exit.DONE;
    }
  }
}
