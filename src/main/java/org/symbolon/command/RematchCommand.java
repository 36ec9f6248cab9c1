package org.symbolon.command;

import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import org.symbolon.platform.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Computes all stored matches anew. */
@Command(
    name = "rematch",
    description = {
      "Computes the stored matches of all needs anew, as after a change of the weights, while a",
      "server goes on serving. Goes on where an interrupted run stopped. Prints one JSON object."
    })
public final class RematchCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Override
  public Integer call() {
    try (var wiring = Wiring.forCommand(main.settings())) {
      var result = wiring.tasks().rematch(wiring.progress());
      System.out.println(Json.write(result));
      return result.failed() == 0 ? Exit.DONE : Exit.DONE_WITH_REJECTIONS;
    }
  }
}
