package org.symbolon.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;

/**
 * A folder with documents, queries and judgements: {@code corpus.jsonl} (id, title, text), {@code
 * queries.jsonl} (id, text), {@code qrels.tsv} (query, document, grade).
 *
 * @param queries those that have at least one relevant document
 * @param grades by query, then by document
 */
record JudgedSet(
    List<Document> corpus, List<Query> queries, Map<String, Map<String, Double>> grades) {
  private static final int MOST_DOCUMENTS = 1_000_000;

  record Document(String id, String title, String text) {}

  record Query(String id, String text) {}

  /**
   * Reads a folder.
   *
   * @throws Refused.Invalid naming the file and the line
   */
  static JudgedSet read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Refused.Invalid(folder.toString(), "is not a folder");
    }
    var corpus = new ArrayList<Document>();
    var seen = new HashSet<String>();
    read(
        folder.resolve("corpus.jsonl"),
        (line, place) -> {
          var node = json(line, place);
          var document =
              new Document(
                  text(node, "id", place),
                  node.path("title").asText(""),
                  text(node, "text", place));
          if (!seen.add(document.id())) {
            throw new Refused.Invalid(place, "has the id of an earlier document: " + document.id());
          }
          if (corpus.size() >= MOST_DOCUMENTS) {
            throw new Refused.Invalid(
                place, "is beyond the limit of " + MOST_DOCUMENTS + " documents");
          }
          corpus.add(document);
        });
    var grades = new LinkedHashMap<String, Map<String, Double>>();
    read(folder.resolve("qrels.tsv"), (line, place) -> judgement(line, place, grades));
    var queries = new ArrayList<Query>();
    read(
        folder.resolve("queries.jsonl"),
        (line, place) -> {
          var node = json(line, place);
          var query = new Query(text(node, "id", place), text(node, "text", place));
          if (grades.getOrDefault(query.id(), Map.of()).values().stream().anyMatch(g -> g > 0)) {
            queries.add(query);
          }
        });
    if (corpus.isEmpty() || queries.isEmpty()) {
      throw new Refused.Invalid(
          folder.toString(), "holds no documents, or no query with a relevant document");
    }
    return new JudgedSet(corpus, queries, grades);
  }

  private static void judgement(
      String line, String place, Map<String, Map<String, Double>> grades) {
    var parts = line.split("\t", -1);
    if (parts.length != 3) {
      throw new Refused.Invalid(place, "must be query, document and grade, separated by tabs");
    }
    try {
      grades
          .computeIfAbsent(parts[0], query -> new LinkedHashMap<>())
          .put(parts[1], Double.parseDouble(parts[2]));
    } catch (NumberFormatException e) {
      throw new Refused.Invalid(place, "has a grade that is no number: " + parts[2]);
    }
  }

  private interface LineReader {
    void read(String line, String place);
  }

  private static void read(Path file, LineReader reader) {
    if (!Files.isRegularFile(file)) {
      throw new Refused.Invalid(file.toString(), "is missing");
    }
    try (var in = Files.newBufferedReader(file)) {
      var number = 0;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          reader.read(line, file.getFileName() + " line " + number);
        }
      }
    } catch (MalformedInputException e) {
      throw new Refused.Invalid(file.toString(), "is not UTF-8 text");
    } catch (IOException e) {
      throw new Refused.Invalid(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  private static JsonNode json(String line, String place) {
    try {
      return Json.mapper().readTree(line);
    } catch (IOException e) {
      throw new Refused.Invalid(place, "is not JSON");
    }
  }

  private static String text(JsonNode node, String name, String place) {
    var value = node.path(name);
    if (!value.isTextual() && !value.isNumber()) {
      throw new Refused.Invalid(place, "lacks " + name);
    }
    return value.asText();
  }
}
