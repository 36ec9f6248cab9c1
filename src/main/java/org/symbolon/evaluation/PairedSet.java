package org.symbolon.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.symbolon.kernel.Refused;

/**
 * A folder with offers, needs and what belongs together: {@code offers.jsonl} (id, title, text,
 * keywords), {@code needs.jsonl} (id, title, text), {@code qrels.tsv} (need, offer, grade). Other
 * members are not read.
 *
 * @param grades by need, then by offer
 */
record PairedSet(List<Item> offers, List<Item> needs, Map<String, Map<String, Double>> grades) {
  private static final int MOST_ITEMS = 1_000_000;

  record Item(String id, String title, String text, List<String> keywords) {}

  /**
   * Reads a folder.
   *
   * @throws Refused.Invalid naming the file and the line
   */
  static PairedSet read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Refused.Invalid(folder.toString(), "is not a folder");
    }
    var set =
        new PairedSet(
            items(folder.resolve("offers.jsonl")),
            items(folder.resolve("needs.jsonl")),
            Lines.grades(folder.resolve("qrels.tsv")));
    if (set.needs.stream().noneMatch(need -> !set.relevant(need.id()).isEmpty())) {
      throw new Refused.Invalid(folder.toString(), "holds no need with a relevant offer");
    }
    return set;
  }

  /** Positive grades of the offers for a need. */
  Map<String, Double> relevant(String need) {
    var positive = new LinkedHashMap<>(grades.getOrDefault(need, Map.of()));
    positive.values().removeIf(grade -> grade <= 0);
    return positive;
  }

  /** Positive grades of the needs for each offer that has any. */
  Map<String, Map<String, Double>> reversed() {
    var reversed = new LinkedHashMap<String, Map<String, Double>>();
    for (var need : grades.keySet()) {
      relevant(need)
          .forEach((offer, grade) ->
              reversed.computeIfAbsent(offer, none -> new LinkedHashMap<>()).put(need, grade));
    }
    return reversed;
  }

  /**
   * Which half a need falls into, by chance but always the same: what is tuned on one half is
   * measured on the other.
   *
   * @return true for the half that was tuned on
   */
  static boolean isTuning(String need) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return (digest.digest(need.getBytes(StandardCharsets.UTF_8))[0] & 1) == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Item> items(Path file) {
    var items = new ArrayList<Item>();
    var seen = new HashSet<String>();
    Lines.read(
        file,
        (line, place) -> {
          var item = item(Lines.json(line, place), place);
          if (!seen.add(item.id())) {
            throw new Refused.Invalid(place, "has the id of an earlier line: " + item.id());
          }
          if (items.size() >= MOST_ITEMS) {
            throw new Refused.Invalid(place, "is beyond the limit of " + MOST_ITEMS + " lines");
          }
          items.add(item);
        });
    return items;
  }

  private static Item item(JsonNode node, String place) {
    var keywords =
        StreamSupport.stream(node.path("keywords").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    return new Item(
        Lines.text(node, "id", place),
        node.path("title").asText(""),
        Lines.text(node, "text", place),
        keywords);
  }
}
