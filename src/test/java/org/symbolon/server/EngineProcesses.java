package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The engines of a data folder, as a test finds them, kills them and sees them answer again. */
record EngineProcesses(Path folder) {

  /** {@code kill -9} of the embedded Elasticsearch. */
  void killElasticsearch() throws IOException {
    kill(folder.resolve("elasticsearch.pid"));
  }

  /** {@code kill -9} of PostgreSQL's first process. */
  void killPostgresql() throws IOException {
    kill(folder.resolve("postgresql/postmaster.pid"));
  }

  private static void kill(Path pidFile) throws IOException {
    var pid = Long.parseLong(Files.readString(pidFile).lines().findFirst().orElseThrow().strip());
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
  }

  /** The root address of the embedded Elasticsearch. */
  String elasticsearchUrl() throws IOException {
    return entry("elasticsearch");
  }

  boolean elasticsearchAnswers() {
    try {
      var connection =
          (HttpURLConnection)
              URI.create(elasticsearchUrl() + "/_cluster/health?wait_for_status=yellow&timeout=1s")
                  .toURL()
                  .openConnection();
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  boolean postgresqlAnswers() {
    try {
      var address = URI.create(entry("database"));
      try (var socket = new Socket(address.getHost(), address.getPort())) {
        var state = Files.readAllLines(folder.resolve("postgresql/postmaster.pid"));
        return socket.isConnected() && state.size() > 7 && state.get(7).strip().equals("ready");
      }
    } catch (IOException notYet) {
      return false;
    }
  }

  private String entry(String key) throws IOException {
    var entries = new Properties();
    entries.load(new StringReader(Files.readString(folder.resolve("engines.properties"))));
    return entries.getProperty(key);
  }
}
