package org.symbolon;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.platform.http.HttpVerticle;
import org.symbolon.platform.http.ManagementVerticle;
import org.symbolon.platform.outbox.RelayVerticle;

/**
 * A running marketplace: engines, relay, housekeeping, management port, and last the port that
 * visitors use, so that whoever reaches it is answered.
 */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Wiring wiring;
  private final int httpPort;
  private final int managementPort;

  private Server(Wiring wiring, int httpPort, int managementPort) {
    this.wiring = wiring;
    this.httpPort = httpPort;
    this.managementPort = managementPort;
  }

  /**
   * Starts a marketplace and returns when it is ready.
   *
   * @throws org.symbolon.platform.embedded.FolderInUse when another server owns the data folder
   * @throws Settings.Wrong when a port is taken
   * @throws org.symbolon.kernel.Refused.Unavailable when an engine does not answer
   */
  public static Server start(Settings settings) {
    return start(settings, Wiring.forServer(settings));
  }

  /** The same over objects that are built already; they are closed with the server. */
  static Server start(Settings settings, Wiring wiring) {
    try {
      return open(settings, wiring);
    } catch (Throwable e) {
      // await() throws checked exceptions too, such as a BindException, which the compiler cannot
      // know.
      wiring.close();
      throw e;
    }
  }

  private static Server open(Settings settings, Wiring wiring) {
    var vertx = wiring.vertx;
    var web = new Web(wiring);
    var loops = Runtime.getRuntime().availableProcessors();
    if (wiring.indexing.createIndexIfAbsent()) {
      wiring.rebuildInBackground();
    }
    if (settings.demo()) {
      wiring.demo().load();
      wiring.demoAccounts().open();
      wiring.indexing.deliverWhatIsDue();
    } else {
      // Their password is published: they are no way into anything but the demonstration.
      wiring.people.demonstration.shut();
    }
    var onVirtualThread = new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
    Future.all(
            List.of(
                vertx.deployVerticle(
                    new RelayVerticle(wiring.indexing.relay, wiring.address), onVirtualThread),
                vertx.deployVerticle(
                    new RelayVerticle(wiring.indexing.textRelay, wiring.address), onVirtualThread),
                vertx.deployVerticle(
                    new RelayVerticle(wiring.matchmaking.relay, wiring.address), onVirtualThread),
                vertx.deployVerticle(
                    new RelayVerticle(wiring.people.relay, wiring.address), onVirtualThread),
                vertx.deployVerticle(new Chores(wiring).all(), onVirtualThread)))
        .await();
    var management =
        port(
            "SYMBOLON_MANAGEMENT_PORT",
            settings.managementPort(),
            ManagementVerticle.open(
                vertx,
                settings.httpHost(),
                settings.managementPort(),
                web.probes(),
                wiring.meters));
    var http =
        port(
            "SYMBOLON_HTTP_PORT",
            settings.httpPort(),
            HttpVerticle.open(vertx, web.site(), settings.httpHost(), settings.httpPort(), loops));
    LOG.info("{}, management on port {}", settings, management);
    return new Server(wiring, http, management);
  }

  private static int port(String key, int port, Future<Integer> opening) {
    try {
      return opening.await();
    } catch (Exception e) {
      throw new Settings.Wrong(
          List.of(key + ": port " + port + " cannot be opened (" + e.getMessage() + ")."));
    }
  }

  /** The port that visitors use. */
  public int httpPort() {
    return httpPort;
  }

  public int managementPort() {
    return managementPort;
  }

  /** Where to look at it from this machine. */
  public String address() {
    return "http://localhost:" + httpPort;
  }

  /** Stops taking requests, then everything else; the engines last. */
  @Override
  public void close() {
    wiring.close();
  }
}
