package org.symbolon.listing.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What somebody typed into the form of a listing, character by character. A field is named as the
 * JSON pointer of what it fills, with hyphens for slashes: {@code advantages-0-value}. Entries and
 * rows in which nothing stands are left out and the others move up.
 *
 * @param values by field, in the order of the form; never an empty list
 */
public record Typed(@JsonValue Map<String, List<String>> values) {
  public static final Typed NOTHING = new Typed(Map.of());

  static final Set<String> SINGLE =
      Set.of(
          "title",
          "summary",
          "description",
          "language",
          "trl",
          "ipc",
          "publiclyFunded",
          "priceBand-fromEur",
          "priceBand-toEur");
  static final Set<String> LISTS = Set.of("topics", "territories", "dealTypes", "sdgs");
  static final Map<String, List<String>> ROWS =
      Map.of(
          "advantages", List.of("metric", "baseline", "value", "unit", "evidence"),
          "rights",
              List.of(
                  "type", "office", "number", "country", "status", "asOf", "expires", "source"));

  private static final Pattern PART = Pattern.compile("(advantages|rights)-(\\d{1,4})-([a-zA-Z]+)");

  public Typed {
    var copy = new LinkedHashMap<String, List<String>>();
    values.forEach((field, all) -> copy.put(field, List.copyOf(all)));
    values = java.util.Collections.unmodifiableMap(copy);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Typed of(Map<String, List<String>> values) {
    return new Typed(values);
  }

  /** What a form of these fields sent. */
  static Typed read(Set<String> names, Function<String, List<String>> sent) {
    var kept = new LinkedHashMap<String, List<String>>();
    var rows = new LinkedHashMap<String, TreeMap<Integer, Map<String, String>>>();
    for (var name : names) {
      var all =
          sent.apply(name).stream().map(Typed::lines).filter(text -> !text.isBlank()).toList();
      var part = PART.matcher(name);
      if (all.isEmpty()) {
        continue;
      } else if (SINGLE.contains(name)) {
        kept.put(name, List.of(all.getFirst()));
      } else if (LISTS.contains(name)) {
        kept.put(name, all);
      } else if (part.matches() && ROWS.get(part.group(1)).contains(part.group(3))) {
        rows.computeIfAbsent(part.group(1), list -> new TreeMap<>())
            .computeIfAbsent(Integer.valueOf(part.group(2)), row -> new LinkedHashMap<>())
            .put(part.group(3), all.getFirst());
      }
    }
    rows.forEach((list, byPlace) -> put(kept, list, new ArrayList<>(byPlace.values())));
    return new Typed(kept);
  }

  /** Browsers send the ends of lines of a text area as two characters; people count one. */
  private static String lines(String sent) {
    return sent.replace("\r\n", "\n");
  }

  static void put(Map<String, List<String>> values, String list, List<Map<String, String>> rows) {
    for (var place = 0; place < rows.size(); place++) {
      for (var part : ROWS.get(list)) {
        var text = rows.get(place).get(part);
        if (text != null && !text.isBlank()) {
          values.put(list + "-" + place + "-" + part, List.of(text));
        }
      }
    }
  }

  /** What stands in a field; empty where nothing does. */
  public String value(String field) {
    return values.getOrDefault(field, List.of("")).getFirst();
  }

  /** Everything that stands in fields of this name. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** The rows of {@code advantages} or {@code rights}, each with the parts that were typed. */
  public List<Map<String, String>> rows(String list) {
    var rows = new TreeMap<Integer, Map<String, String>>();
    values.forEach((field, all) -> {
      var part = PART.matcher(field);
      if (part.matches() && part.group(1).equals(list)) {
        rows.computeIfAbsent(Integer.valueOf(part.group(2)), row -> new LinkedHashMap<>())
            .put(part.group(3), all.getFirst());
      }
    });
    return List.copyOf(rows.values());
  }

  /** The same without one row. */
  Typed withoutRow(String list, int place) {
    var kept = new LinkedHashMap<>(values);
    kept.keySet().removeIf(field -> field.startsWith(list + "-"));
    var rows = new ArrayList<>(rows(list));
    if (place >= 0 && place < rows.size()) {
      rows.remove(place);
    }
    put(kept, list, rows);
    return new Typed(kept);
  }

  /** The same with other values of a field. */
  Typed with(String field, List<String> all) {
    var kept = new LinkedHashMap<>(values);
    if (all.isEmpty()) {
      kept.remove(field);
    } else {
      kept.put(field, all);
    }
    return new Typed(kept);
  }
}
