package org.symbolon.command;

import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import org.symbolon.platform.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Loads or removes the demonstration catalogue. */
@Command(
    name = "demo",
    description = {
      "Loads the demonstration catalogue, or takes it out of sight again and shuts its accounts.",
      "Works with embedded engines only, so that no example meets real listings by accident."
    })
public final class DemoCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(names = "--remove", description = "Withdraws every listing of the catalogue.")
  private boolean remove;

  @Override
  public Integer call() {
    var settings = main.settings();
    if (settings.engines().isPresent()) {
      System.err.println(
          "symbolon: the demonstration catalogue needs embedded engines; SYMBOLON_DATABASE_URL is set");
      return Exit.REFUSED;
    }
    try (var wiring = Wiring.forCommand(settings)) {
      var outcome = remove ? wiring.demo().remove() : wiring.demo().load();
      if (remove) {
        wiring.tasks().shutDemonstrationAccounts();
      }
      wiring.tasks().deliverOutbox(wiring.progress());
      System.out.println(Json.write(outcome));
      return Exit.DONE;
    }
  }
}
