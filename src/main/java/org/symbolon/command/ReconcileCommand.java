package org.symbolon.command;

import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import org.symbolon.platform.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Compares PostgreSQL with the search index and repairs what differs. */
@Command(
    name = "reconcile",
    description = {
      "Compares PostgreSQL with the search index and repairs what differs.",
      "Prints one JSON object; its numbers should be 0."
    })
public final class ReconcileCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(
      names = "--retry-parked",
      description = "First gives every change that was given up ten new tries.")
  private boolean retryParked;

  @Override
  public Integer call() {
    try (var wiring = Wiring.forCommand(main.settings())) {
      if (retryParked) {
        System.err.println("symbolon: " + wiring.relay().unpark() + " changes are tried again");
        wiring.tasks().deliverOutbox(wiring.progress());
      }
      System.out.println(Json.write(wiring.tasks().reconcile(wiring.progress())));
      return Exit.DONE;
    }
  }
}
