package org.symbolon.platform.embedded.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * The main class of the child JVM that holds the embedded Elasticsearch node. It lives exactly as
 * long as its standard input stays open: the parent holds the other end, so the end of file arrives
 * however the parent ends, and the node is then closed in good order.
 *
 * <p>Arguments: home folder (with {@code modules}), data folder, HTTP port.
 */
public final class ElasticsearchNode {

  /**
   * How long a node may take to close before the JVM ends without it; its translog makes that safe.
   */
  private static final long CLOSE_LIMIT_SECONDS = Long.getLong("symbolon.close-limit-seconds", 7);

  private ElasticsearchNode() {}

  /** Starts the node, waits for the end of standard input, closes the node. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Settings settings = settings(home, Path.of(arguments[1]), arguments[2]);
    LogConfigurator.configureWithoutConfig(settings);
    var environment = new Environment(settings, home.resolve("config"));
    var modules = PluginsLoader.loadModulesBundles(environment.modulesDir(), false);
    var loader = PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of(), false);
    Node node = new Node(environment, loader);
    // Not a daemon: this is the thread that keeps the JVM alive.
    Thread.ofPlatform().name("parent-watch").start(() -> closeAfterParent(node));
    node.start();
  }

  private static void closeAfterParent(Node node) {
    try {
      while (System.in.read() >= 0) {
        // The parent never writes; what counts is the end of the stream.
      }
    } catch (IOException broken) {
      System.err.println("Standard input failed, which ends the node as well: " + broken);
    }
    Thread.ofPlatform().daemon().name("close-limit").start(ElasticsearchNode::haltAfterLimit);
    int exitCode = 0;
    try {
      node.prepareForClose();
      node.close();
      node.awaitClose(CLOSE_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | InterruptedException failed) {
      System.err.println("The node did not close in good order: " + failed);
      exitCode = 1;
    }
    System.exit(exitCode);
  }

  private static void haltAfterLimit() {
    try {
      TimeUnit.SECONDS.sleep(CLOSE_LIMIT_SECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(2);
  }

  private static Settings settings(Path home, Path data, String httpPort) {
    return Settings.builder()
        .put("path.home", home.toString())
        .putList("path.data", data.toString())
        .put("cluster.name", "symbolon")
        .put("node.name", "embedded")
        .put("logger.level", "INFO")
        // It says in 50 lines that the native libraries of the full distribution are not there.
        .put("logger.org.elasticsearch.nativeaccess", "ERROR")
        .put("discovery.type", "single-node")
        // Loopback only: this node has no security layer.
        .put("network.host", "127.0.0.1")
        .put("http.port", httpPort)
        .put("transport.port", "0")
        // The default watermarks are shares of the disk and would refuse to work on a well-filled
        // laptop.
        .put("cluster.routing.allocation.disk.watermark.low", "1gb")
        .put("cluster.routing.allocation.disk.watermark.high", "700mb")
        .put("cluster.routing.allocation.disk.watermark.flood_stage", "400mb")
        .build();
  }
}
