package org.symbolon.identity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/**
 * The one table of who may do what: a row for each operation of the contract and each act of the
 * pages, a column for each {@link Standing}. An operation without a row is allowed to nobody, and
 * fails the build.
 */
public final class Permissions {
  private static final String TABLE = "/identity/permissions.csv";
  private static final Map<String, Set<Standing>> ALLOWED = read();

  private Permissions() {}

  private static Map<String, Set<Standing>> read() {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    var table = new LinkedHashMap<String, Set<Standing>>();
    try (var stream = Permissions.class.getResourceAsStream(TABLE);
        var rows = format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var row : rows) {
        var allowed = EnumSet.noneOf(Standing.class);
        for (var standing : Standing.values()) {
          if (yes(row.get(standing.name().toLowerCase(Locale.ROOT)), row.get("operation"))) {
            allowed.add(standing);
          }
        }
        if (table.put(row.get("operation"), allowed) != null) {
          throw new IllegalStateException(TABLE + " has two rows for " + row.get("operation"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static boolean yes(String cell, String operation) {
    return switch (cell) {
      case "yes" -> true;
      case "no" -> false;
      case String other ->
          throw new IllegalStateException(TABLE + ": " + operation + " has a cell " + other);
    };
  }

  /** Whether somebody who stands so may do it. */
  public static boolean allow(String operation, Standing standing) {
    return ALLOWED.getOrDefault(operation, Set.of()).contains(standing);
  }

  /** Every operation that has a row. */
  public static Set<String> operations() {
    return Set.copyOf(ALLOWED.keySet());
  }
}
