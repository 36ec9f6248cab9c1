package org.symbolon.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Refused;

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
    Lines.read(
        folder.resolve("corpus.jsonl"),
        (line, place) -> {
          var node = Lines.json(line, place);
          var document =
              new Document(
                  Lines.text(node, "id", place),
                  node.path("title").asText(""),
                  Lines.text(node, "text", place));
          if (!seen.add(document.id())) {
            throw new Refused.Invalid(place, "has the id of an earlier document: " + document.id());
          }
          if (corpus.size() >= MOST_DOCUMENTS) {
            throw new Refused.Invalid(
                place, "is beyond the limit of " + MOST_DOCUMENTS + " documents");
          }
          corpus.add(document);
        });
    var grades = Lines.grades(folder.resolve("qrels.tsv"));
    var queries = new ArrayList<Query>();
    Lines.read(
        folder.resolve("queries.jsonl"),
        (line, place) -> {
          var node = Lines.json(line, place);
          var query = new Query(Lines.text(node, "id", place), Lines.text(node, "text", place));
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
}
