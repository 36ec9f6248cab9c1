package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.testing.RunningMarketplace.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.Folders;
import org.symbolon.testing.RunningMarketplace;

/** The commands as processes of their own, beside a server that runs and where none does. */
@Tag("engines")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  private final Path folder;
  private final RunningMarketplace marketplace;
  private final Posting posting;
  private final Program program;

  CommandsTest(@TempDir(cleanup = CleanupMode.NEVER) Path folder) {
    this.folder = folder;
    var data = folder.resolve("data");
    marketplace = RunningMarketplace.withOwnEngines(data);
    posting = new Posting(marketplace);
    program = new Program(folder, Map.of("SYMBOLON_DATA_DIR", data.toString()));
  }

  @AfterAll
  void close() throws IOException {
    marketplace.close();
    Folders.delete(folder);
  }

  /** Our own format: one organisation and a listing for each name. */
  private Path file(String name, String source, String... names) throws IOException {
    var text = new StringBuilder();
    text.append("{\"record\":\"header\",\"format\":\"symbolon\",\"version\":1}\n");
    text.append(
        """
        {"record":"organisation","source":"%s","externalId":"org","name":"Weft Mills","type":"MSME","country":"IN","languages":["en"]}
        """
            .formatted(source));
    for (var listing : names) {
      var row = (ObjectNode) Posting.technology("/none", listing + " loom of " + source);
      row.put("record", "listing").put("source", source).put("externalId", listing);
      row.put("status", "PUBLISHED");
      row.putObject("organisation").put("source", source).put("externalId", "org");
      text.append(row).append('\n');
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private JsonNode imported(int exit, Path file, String... options) throws Exception {
    var words = new java.util.ArrayList<>(List.of("import", file.toString(), "--format", "jsonl"));
    words.addAll(List.of(options));
    var outcome = program.run(words.toArray(String[]::new));
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(exit);
    return outcome.json();
  }

  private static void assertCounts(JsonNode report, int created, int revised, int unchanged) {
    assertThat(report.get("created").asInt()).as(report.toString()).isEqualTo(created);
    assertThat(report.get("revised").asInt()).as(report.toString()).isEqualTo(revised);
    assertThat(report.get("unchanged").asInt()).as(report.toString()).isEqualTo(unchanged);
  }

  @Test
  void anImportShowsAtOnceInTheServerBeside() throws Exception {
    var file = file("weft.jsonl", "weft", "weftalpha", "weftbeta", "weftgamma");
    assertCounts(imported(0, file, "--dry-run"), 3, 0, 0);
    assertThat(posting.titled("weftalpha")).isEmpty();

    assertCounts(imported(0, file), 3, 0, 0);
    eventually(
        AT_ONCE,
        () -> {
          assertThat(posting.titled("weftalpha")).hasSize(1);
          assertThat(posting.titled("weftbeta")).hasSize(1);
          assertThat(posting.titled("weftgamma")).hasSize(1);
        });
    assertCounts(imported(0, file), 0, 0, 3);

    var fewer = file("fewer.jsonl", "weft", "weftalpha", "weftbeta");
    Files.writeString(
        fewer,
        Files.readString(fewer)
            + "{\"record\":\"listing\",\"source\":\"weft\","
            + "\"externalId\":\"bad\",\"kind\":\"TECHNOLOGY\"}\n");
    var report = imported(3, fewer, "--complete");
    assertCounts(report, 0, 0, 2);
    assertThat(report.get("withdrawn").asInt()).isEqualTo(1);
    assertThat(report.get("rejected").asInt()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve(report.get("report").asText())))
        .contains("weft,bad,");
    eventually(AT_ONCE, () -> assertThat(posting.titled("weftgamma")).isEmpty());
    assertThat(posting.titled("weftbeta")).hasSize(1);
  }

  @Test
  void reconcilingRepairsWhatIsMissingAndWhatShouldNotBeThere() throws Exception {
    var owner = posting.organisation("Mend and Make");
    var listing = posting.published(Posting.technology(owner, "Patchwright seam sealer"));
    posting.awaitFound("patchwright", listing);
    assertThat(program.run("reconcile").json().get("repaired").asInt()).isZero();

    var index =
        new EngineProcesses(folder.resolve("data")).elasticsearchUrl() + "/symbolon-listing";
    var document = send("GET", index + "/_doc/" + listing.id(), null);
    var version = document.get("_version").asLong();
    send(
        "DELETE",
        index
            + "/_doc/"
            + listing.id()
            + "?version="
            + version
            + "&version_type=external_gte&refresh=true",
        null);
    var ghost = UUID.randomUUID().toString();
    var source = document.get("_source").toString().replace(listing.id(), ghost);
    send("PUT", index + "/_doc/" + ghost + "?version=7&version_type=external&refresh=true", source);
    eventually(AT_ONCE, () -> assertThat(posting.titled("Patchwright")).isEqualTo(List.of(ghost)));

    var repaired = program.run("reconcile").json();
    assertThat(repaired.get("repaired").asInt()).isEqualTo(2);
    assertThat(repaired.get("parked").asInt()).isZero();
    eventually(
        AT_ONCE, () -> assertThat(posting.titled("Patchwright")).isEqualTo(List.of(listing.id())));
    assertThat(program.run("reconcile", "--retry-parked").json().get("repaired").asInt()).isZero();

    var documents = program.run("reindex").json().get("documents").asInt();
    assertThat(documents).isEqualTo(posting.search("q=").at("/total/value").asInt());
    assertThat(posting.titled("Patchwright")).containsExactly(listing.id());
  }

  private static JsonNode send(String method, String url, String body) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "application/json")
              .method(
                  method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
              .build();
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
      return Json.read(answer.body(), JsonNode.class);
    }
  }

  @Test
  void theDemonstrationComesAndGoes() throws Exception {
    var before = total();
    var loaded = program.run("demo").json();
    assertThat(loaded.get("created").asInt()).isGreaterThanOrEqualTo(100);
    eventually(
        AT_ONCE, () -> assertThat(total()).isEqualTo(before + loaded.get("created").asInt()));
    var removed = program.run("demo", "--remove").json();
    assertThat(removed.get("withdrawn").asInt()).isEqualTo(loaded.get("created").asInt());
    eventually(AT_ONCE, () -> assertThat(total()).isEqualTo(before));
  }

  private int total() {
    return posting.search("q=").at("/total/value").asInt();
  }

  @Test
  void theSearchIsEvaluated() throws Exception {
    var set = Files.createDirectory(folder.resolve("judged"));
    Files.writeString(
        set.resolve("corpus.jsonl"),
        """
        {"id":"a","title":"Solar dryer","text":"Dries mangoes with the heat of the sun."}
        {"id":"b","title":"Wind pump","text":"Lifts groundwater with a slow rotor."}
        {"id":"c","title":"Brick press","text":"Makes bricks of earth without fire."}
        """);
    Files.writeString(
        set.resolve("queries.jsonl"),
        """
        {"id":"1","text":"drying mangoes"}
        {"id":"2","text":"earth bricks"}
        """);
    Files.writeString(set.resolve("qrels.tsv"), "1\ta\t1\n2\tc\t2\n");
    var measured = program.run("evaluate", "search", set.toString()).json();
    assertThat(measured.fieldNames())
        .toIterable()
        .containsExactly("ndcg@10", "recall@100", "mrr", "queries");
    assertThat(measured.get("queries").asInt()).isEqualTo(2);
    assertThat(measured.get("ndcg@10").asDouble()).isEqualTo(1.0);
    assertThat(measured.get("mrr").asDouble()).isEqualTo(1.0);

    Files.delete(set.resolve("qrels.tsv"));
    var refused = program.run("evaluate", "search", set.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("qrels.tsv");
  }

  @Test
  void anExportImportedElsewhereIsTheSameExport() throws Exception {
    imported(0, file("warp.jsonl", "warp", "warpone", "warptwo"));
    var whole = folder.resolve("whole.jsonl");
    var toFile = program.run("export", "--output", whole.toString());
    assertThat(toFile.exit()).as(toFile.err()).isZero();
    assertThat(toFile.out()).isEmpty();
    var text = Files.readString(whole);
    assertThat(text.lines())
        .allSatisfy(line -> assertThat(Json.read(line, JsonNode.class).has("record")).isTrue())
        .anyMatch(line -> line.contains("warptwo"));

    // Nobody serves there: each command starts the engines for itself.
    var elsewhere =
        new Program(folder, Map.of("SYMBOLON_DATA_DIR", folder.resolve("elsewhere").toString()));
    var report = elsewhere.run("import", whole.toString(), "--format", "jsonl");
    assertThat(report.exit()).as(report.err()).isZero();
    assertThat(report.json().get("rejected").asInt()).isZero();
    var again = elsewhere.run("export");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).isEqualTo(text);
    assertThat(again.err()).contains("organisations and").doesNotContain("Exception");
  }
}
