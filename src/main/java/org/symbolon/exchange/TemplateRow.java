package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.symbolon.exchange.Row.Problem;
import org.symbolon.platform.json.Json;

/** One line of the template as the API's JSON. */
final class TemplateRow {
  private static final char ENTRY = '|';
  private static final char PART = ':';
  private static final int DIGITS_MOST = 30;
  private static final int CELL_ENTRIES_MOST = 1_000;

  private TemplateRow() {}

  /** A cell that cannot be what its column asks for. */
  private static final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    BadCell(String rule) {
      super(rule);
    }
  }

  static Row read(long line, Map<TemplateColumn, String> cells) {
    var listing = Json.mapper().createObjectNode();
    var organisation = Json.mapper().createObjectNode();
    for (var cell : cells.entrySet()) {
      var column = cell.getKey();
      try {
        var holder = column.ofOrganisation() ? organisation : listing;
        var path = column.member().split("\\.");
        fill(
            path.length == 1 ? holder : holder.withObjectProperty(path[0]),
            path[path.length - 1],
            column,
            cell.getValue());
      } catch (BadCell e) {
        return unreadable(line, cells, column, e.getMessage());
      }
    }
    for (var column : List.of(TemplateColumn.SOURCE, TemplateColumn.EXTERNAL_ID)) {
      if (!cells.containsKey(column)) {
        return unreadable(line, cells, column, "is required");
      }
    }
    if (!cells.containsKey(TemplateColumn.ORGANISATION_EXTERNAL_ID)) {
      return unreadable(line, cells, TemplateColumn.ORGANISATION_EXTERNAL_ID, "is required");
    }
    organisation.put("source", listing.get("source").textValue());
    listing
        .putObject("organisation")
        .put("source", listing.get("source").textValue())
        .put("externalId", organisation.get("externalId").textValue());
    // Only its key: the row refers to an organisation that is known already.
    var described = organisation.size() > 2;
    return new Row.ListingRow(
        line, listing, described ? Optional.of(organisation) : Optional.empty());
  }

  private static Row unreadable(
      long line, Map<TemplateColumn, String> cells, TemplateColumn column, String rule) {
    return new Row.Unreadable(
        line,
        new Problem(
            cells.get(TemplateColumn.SOURCE),
            cells.get(TemplateColumn.EXTERNAL_ID),
            column.title(),
            cells.get(column),
            rule));
  }

  private static void fill(ObjectNode node, String member, TemplateColumn column, String cell)
      throws BadCell {
    switch (column.shape()) {
      case TEXT ->
          node.put(
              member,
              column == TemplateColumn.DESCRIPTION
                      || column == TemplateColumn.ORGANISATION_DESCRIPTION
                  ? PlainText.of(cell)
                  : PlainText.line(cell));
      case CODE -> node.put(member, cell.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_"));
      case NUMBER -> node.set(member, number(cell));
      case TRUTH -> node.put(member, truth(cell));
      case LIST -> entries(cell).forEach(entry -> array(node, member).add(entry));
      case NUMBERS -> {
        for (var entry : entries(cell)) {
          array(node, member).add(number(entry));
        }
      }
      case ROWS -> {
        for (var entry : entries(cell)) {
          row(array(node, member).addObject(), column, entry);
        }
      }
    }
  }

  private static void row(ObjectNode node, TemplateColumn column, String entry) throws BadCell {
    var names = column.parts();
    var parts = split(entry, PART, names.size());
    for (var i = 0; i < parts.size(); i++) {
      var part = unescape(parts.get(i));
      if (part.isEmpty()) {
        continue;
      }
      switch (names.get(i)) {
        case "value" -> node.set("value", number(part));
        case "type", "status" -> node.put(names.get(i), part.toUpperCase(Locale.ROOT));
        default -> node.put(names.get(i), part);
      }
    }
  }

  private static ArrayNode array(ObjectNode node, String member) {
    return node.withArrayProperty(member);
  }

  private static List<String> entries(String cell) throws BadCell {
    var entries =
        split(cell, ENTRY, Integer.MAX_VALUE).stream().filter(entry -> !entry.isBlank()).toList();
    if (entries.size() > CELL_ENTRIES_MOST) {
      throw new BadCell("may have at most " + CELL_ENTRIES_MOST + " entries");
    }
    return entries.stream().map(String::strip).toList();
  }

  /** Splits where the separator stands without a backslash before it. */
  private static List<String> split(String text, char separator, int most) {
    var parts = new ArrayList<String>();
    var start = 0;
    for (var i = 0; i < text.length() && parts.size() < most - 1; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == separator) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String unescape(String part) {
    return PlainText.line(part.replace("\\:", ":").replace("\\|", "|"));
  }

  /** Whole numbers become whole ones: the rules tell 6 from 6.5. */
  private static ValueNode number(String cell) throws BadCell {
    try {
      var number = new BigDecimal(cell.strip().replace("−", "-")).stripTrailingZeros();
      if (Math.abs(number.scale()) > DIGITS_MOST || number.precision() > DIGITS_MOST) {
        throw new BadCell("must be a number of ordinary size");
      }
      return number.scale() <= 0
          ? BigIntegerNode.valueOf(number.toBigIntegerExact())
          : DecimalNode.valueOf(number);
    } catch (NumberFormatException e) {
      throw new BadCell("must be a number such as 6 or -12.5");
    }
  }

  private static boolean truth(String cell) throws BadCell {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new BadCell("must be true or false, or empty where nobody knows");
    };
  }
}
