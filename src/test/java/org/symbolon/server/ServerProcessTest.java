package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.testing.RunningMarketplace.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestClient;

/** The server as a process of its own: killed, interrupted, started twice. */
@Tag("engines")
class ServerProcessTest {
  private static final Duration ENDED = Duration.ofSeconds(10);
  private static final Duration REFUSED = Duration.ofSeconds(20);
  private static final Duration FOUND = Duration.ofSeconds(5);
  private static final int LISTINGS = 12;

  @Test
  void whatWasCommittedOutlivesTheServer(@TempDir Path folder) throws Exception {
    var port = freePort();
    var program = program(folder, port);
    var engines = new EngineProcesses(folder.resolve("data"));
    List<String> ids;
    try (var server = program.start("serve")) {
      server.awaitSaying("Symbolon is ready at http://localhost:" + port);
      var family = server.process().descendants().toList();
      assertThat(family).hasSizeGreaterThan(2);
      // Without the engine nothing is indexed between the commit and the end.
      engines.killElasticsearch();
      try (var client = new TestClient(port)) {
        ids = publish(client);
      }
      server.process().destroyForcibly();
      eventually(
          ENDED, "no child survives", () -> family.stream().noneMatch(ProcessHandle::isAlive));
    }
    try (var server = program.start("serve")) {
      server.awaitSaying("Symbolon is ready at");
      try (var client = new TestClient(port)) {
        eventually(FOUND, "all is found", () -> found(client).containsAll(ids));
      }
      var second = program(folder, freePort()).start("serve").awaitEnd(REFUSED);
      assertThat(second.exit()).isEqualTo(4);
      assertThat(second.out()).isEmpty();
      assertThat(second.err().strip().lines())
          .singleElement()
          .asString()
          .contains("The data folder " + folder.resolve("data"), "in use")
          .contains(String.valueOf(server.process().pid()));

      var family = server.process().descendants().toList();
      interrupt(server.process());
      assertThat(server.awaitEnd(ENDED).out()).isEmpty();
      assertThat(family).noneMatch(ProcessHandle::isAlive);
      assertThat(server.errors()).doesNotContain("Exception", "ERROR");
    }
    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      var refused = program.start("serve").awaitEnd(Duration.ofSeconds(90));
      assertThat(taken.isBound()).isTrue();
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err().lines().filter(line -> line.startsWith("symbolon: ")))
          .singleElement()
          .asString()
          .contains("SYMBOLON_HTTP_PORT", String.valueOf(port));
      assertThat(refused.err()).doesNotContain("Exception:");
    }
  }

  private static Program program(Path folder, int port) {
    return new Program(
        folder,
        Map.of(
            "SYMBOLON_DATA_DIR",
            folder.resolve("data").toString(),
            "SYMBOLON_HTTP_PORT",
            String.valueOf(port),
            "SYMBOLON_MANAGEMENT_PORT",
            "0",
            "SYMBOLON_OPERATOR_TOKEN",
            RunningMarketplace.TOKEN,
            "SYMBOLON_DEMO",
            "false"));
  }

  private static List<String> publish(TestClient client) {
    var token = new String[] {"Authorization", "Bearer " + RunningMarketplace.TOKEN};
    var organisation =
        """
        {"name": "Lastminute Ltd", "type": "MSME", "country": "KE", "languages": ["en"]}
        """;
    var owner = created(client.post("/api/v1/organisations", organisation, token));
    var ids = new ArrayList<String>();
    for (var i = 0; i < LISTINGS; i++) {
      var listing = Posting.technology(owner, "Brinkwater pump " + i).toString();
      var path = created(client.post("/api/v1/listings", listing, token));
      assertThat(client.send("POST", path + "/publish", null, token).statusCode()).isEqualTo(200);
      ids.add(path.substring(path.lastIndexOf('/') + 1));
    }
    return ids;
  }

  private static String created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static List<String> found(TestClient client) {
    var answer = client.get("/api/v1/listings?q=brinkwater&limit=50");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Posting.ids(Json.read(answer.body(), JsonNode.class));
  }

  /** What Ctrl-C sends. */
  private static void interrupt(Process process) throws Exception {
    var kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
