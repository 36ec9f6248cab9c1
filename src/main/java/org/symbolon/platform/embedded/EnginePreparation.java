package org.symbolon.platform.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * Does at build time what would make the first start of the engines slow: unpacks PostgreSQL, and
 * runs Elasticsearch once so that the JVM can archive the classes it needs. Does nothing when both
 * are there.
 */
public final class EnginePreparation {

  /** Writing the archive happens while the node's JVM ends. */
  private static final Duration ARCHIVE_LIMIT = Duration.ofMinutes(2);

  private EnginePreparation() {}

  /** Prepares the engines in the folder that the only argument names. */
  public static void main(String[] arguments) throws Exception {
    var files = new EngineFiles(Path.of(arguments[0]).toAbsolutePath());
    // The class archive holds for this JVM only: the launcher reads here which one it is.
    Files.writeString(
        files.root().resolveSibling("java-home"), System.getProperty("java.home") + "\n");
    PostgresBinaries.unpacked(files);
    ClassArchive archive = ClassArchive.of(files.elasticsearchHome());
    if (!archive.exists()) {
      System.out.println("Preparing Elasticsearch for fast starts (once, about 10 s)");
      Path folder = Files.createTempDirectory("symbolon-preparation");
      try {
        train(files, archive, folder);
      } catch (EngineFailed failed) {
        // A slow machine must not break a build over a gain in speed; a real fault shows in the
        // tests.
        System.out.println(
            "Elasticsearch will start without a class archive: " + failed.getMessage());
      } finally {
        FolderTree.delete(folder);
      }
    }
  }

  private static void train(EngineFiles files, ClassArchive archive, Path folder) throws Exception {
    Path unfinished = archive.file().resolveSibling("classes.unfinished");
    var engine =
        new ElasticsearchEngine(
            files.elasticsearchHome(),
            folder.resolve("elasticsearch"),
            folder.resolve("elasticsearch.log"),
            FreePort.find(),
            EngineOptions.SERVING,
            List.of(
                "-XX:ArchiveClassesAtExit=" + unfinished,
                "-Dsymbolon.close-limit-seconds=" + ARCHIVE_LIMIT.toSeconds()));
    try (var supervisor = Supervisor.start(engine, ARCHIVE_LIMIT)) {
      exercise(engine.url(), supervisor);
    }
    if (Files.exists(unfinished)) {
      Files.move(unfinished, archive.file(), StandardCopyOption.ATOMIC_MOVE);
      archive.deleteOthers();
    } else {
      System.out.println("The JVM wrote no class archive; Elasticsearch will start without one.");
    }
  }

  /** Makes the node load what indexing and searching need. */
  private static void exercise(String url, Supervisor running)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      send(
          client,
          "PUT",
          url + "/training",
          """
          {"mappings": {"properties": {
            "text": {"type": "text", "analyzer": "english"},
            "tag": {"type": "keyword"}, "level": {"type": "byte"}, "day": {"type": "date"},
            "vector": {"type": "dense_vector", "dims": 2, "similarity": "cosine"}}}}
          """);
      send(
          client,
          "POST",
          url + "/training/_bulk?refresh=true",
          """
          {"index": {"_id": "1", "version": 1, "version_type": "external"}}
          {"text": "clean water", "tag": "water", "level": 3, "day": "2026-11-20", "vector": [0.5, 0.5]}
          """);
      send(
          client,
          "POST",
          url + "/training/_search",
          """
          {"query": {"bool": {"must": {"multi_match": {"query": "waters", "fields": ["text"]}},
             "filter": {"range": {"level": {"gte": 2}}}}},
           "post_filter": {"term": {"tag": "water"}}, "highlight": {"fields": {"text": {}}},
           "aggs": {"all": {"filter": {"exists": {"field": "day"}}, "aggs": {"tag": {"terms": {"field": "tag"}}}}},
           "sort": [{"_score": "desc"}, {"tag": "asc"}]}
          """);
      send(
          client,
          "POST",
          url + "/training/_search",
          "{\"knn\": {\"field\": \"vector\", \"query_vector\": [1, 0], \"k\": 1, \"num_candidates\": 5}}");
      send(client, "DELETE", url + "/training", "");
    }
    if (running.restarts() > 0) {
      throw new EngineFailed("Elasticsearch had to be started again while it was being prepared.");
    }
  }

  private static void send(HttpClient client, String method, String url, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    var reply = client.send(request, BodyHandlers.ofString());
    if (reply.statusCode() != 200) {
      throw new EngineFailed(url + " answered " + reply.statusCode() + ": " + reply.body());
    }
  }
}
