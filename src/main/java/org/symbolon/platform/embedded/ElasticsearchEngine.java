package org.symbolon.platform.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The embedded Elasticsearch: one node in a child JVM of its own, on loopback only, because it has
 * no security layer.
 *
 * @param home programs, as the build laid them out
 * @param data data folder
 * @param port HTTP port
 * @param moreFlags further flags for the child JVM
 */
record ElasticsearchEngine(
    Path home, Path data, Path log, int port, EngineOptions options, List<String> moreFlags)
    implements Engine {

  private static final String MAIN_CLASS = "org.symbolon.platform.embedded.node.ElasticsearchNode";
  private static final int ANSWER_LIMIT_MILLIS = 30_000;

  // "$@" is the JVM; an ignored interrupt stays ignored in it.
  private static final String WITHOUT_INTERRUPT = "trap '' INT HUP; exec \"$@\"";

  @Override
  public String name() {
    return "elasticsearch";
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public ChildProcess launch() throws IOException {
    var leftover = Leftover.find(pidFile(), MAIN_CLASS);
    if (leftover.isPresent()) {
      leftover.get().awaitEnd();
    }
    Files.createDirectories(data);
    ClassArchive archive = ClassArchive.of(home);
    var process =
        ChildProcess.start(command(archive), Map.of("CLASSPATH", archive.classPath()), log);
    Files.writeString(pidFile(), process.pid() + "\n");
    return process;
  }

  private Path pidFile() {
    return data.resolveSibling("elasticsearch.pid");
  }

  private List<String> command(ClassArchive archive) {
    var words = new ArrayList<>(List.of("sh", "-c", WITHOUT_INTERRUPT, "sh"));
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xmx" + options.elasticsearchHeapMegabytes() + "m");
    // The collector and the thresholds with which Elasticsearch runs on small heaps.
    words.addAll(
        List.of(
            "-XX:+UseG1GC", "-XX:G1ReservePercent=25", "-XX:InitiatingHeapOccupancyPercent=30"));
    words.add("-XX:+ExitOnOutOfMemoryError");
    words.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector"));
    words.add("--sun-misc-unsafe-memory-access=allow");
    if (options.shortLived()) {
      words.add("-XX:TieredStopAtLevel=1");
    }
    words.addAll(archive.flags());
    words.addAll(moreFlags);
    words.addAll(List.of(MAIN_CLASS, home.toString(), data.toString(), String.valueOf(port)));
    return words;
  }

  @Override
  public boolean answers() {
    try {
      var health =
          URI.create(url() + "/_cluster/health?wait_for_status=yellow&timeout=20s").toURL();
      var connection = (HttpURLConnection) health.openConnection();
      connection.setConnectTimeout(ANSWER_LIMIT_MILLIS);
      connection.setReadTimeout(ANSWER_LIMIT_MILLIS);
      try (InputStream body = connection.getInputStream()) {
        body.readAllBytes();
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      }
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void kill(ChildProcess process) {
    process.kill();
  }
}
