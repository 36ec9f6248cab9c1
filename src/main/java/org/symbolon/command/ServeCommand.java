package org.symbolon.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.symbolon.Main;
import org.symbolon.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Runs the marketplace until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Runs the marketplace until it is stopped (Ctrl-C, or SIGTERM).",
      "Without settings it starts its own PostgreSQL and Elasticsearch."
    })
public final class ServeCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Override
  public Integer call() throws InterruptedException {
    var settings = main.settings();
    var server = Server.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
    System.err.println("Symbolon is ready at " + server.address() + "  (stop it with Ctrl-C)");
    new CountDownLatch(1).await();
    return Exit.DONE;
  }
}
