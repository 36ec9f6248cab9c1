package org.symbolon.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.symbolon.listing.CompareView.Cell;
import org.symbolon.listing.CompareView.Line;
import org.symbolon.listing.CompareView.Look;
import org.symbolon.listing.CompareView.Row;
import org.symbolon.platform.language.Wording;

/**
 * Rights side by side, a row for each country in which any of the listings has one, and the answer
 * for the country asked about. What is not recorded says so and never reads as free.
 */
final class CompareRights {
  /** Rows of countries; the rest stands on the pages of the listings. */
  private static final int COUNTRIES = 12;

  /**
   * @param country the code asked about, or empty
   */
  record Answer(List<Row> rows, List<RightsView.Country> countries, String country) {}

  private final RightsViews views;

  CompareRights(RightsViews views) {
    this.views = views;
  }

  Answer of(List<Listing> listings, String freeIn, Wording say) {
    var choices = views.of(List.of(), freeIn, say).countries();
    var chosen = choices.stream().filter(RightsView.Country::selected).findFirst();
    var all = listings.stream().map(one -> views.of(one.content().rights(), freeIn, say)).toList();
    var rows = new ArrayList<Row>();
    chosen.ifPresent(country ->
        rows.add(
            CompareViews.row(
                say.text("compare.freeIn", "country", country.name()),
                all.stream().map(CompareRights::statement).toList())));
    for (var country : countries(all, say)) {
      rows.add(new Row(country, all.stream().map(of -> cell(of, country, say)).toList()));
    }
    return new Answer(rows, choices, chosen.map(RightsView.Country::code).orElse(""));
  }

  private static Line statement(RightsView view) {
    var statement = view.statement();
    return new Line(
        statement.text(), statement.more(), null, new Look("says says-" + statement.tone()));
  }

  /** Those that most listings have a right in first. */
  private static List<String> countries(List<RightsView> all, Wording say) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var view : all) {
      var own = new HashSet<String>();
      view.rows().stream()
          .map(RightsView.Row::country)
          .filter(own::add)
          .forEach(country -> counts.merge(country, 1, Integer::sum));
    }
    return counts.keySet().stream()
        .sorted(Comparator.<String>comparingInt(counts::get).reversed().thenComparing(say.order()))
        .limit(COUNTRIES)
        .toList();
  }

  private static Cell cell(RightsView view, String country, Wording say) {
    var lines =
        view.rows().stream()
            .filter(row -> row.country().equals(country))
            .map(row -> line(row, say))
            .toList();
    if (!lines.isEmpty()) {
      return new Cell(null, lines);
    }
    var absent = view.rows().isEmpty() ? "compare.rights.nowhere" : "compare.rights.notHere";
    return new Cell(null, List.of(Line.absent(say.text(absent))));
  }

  private static Line line(RightsView.Row row, Wording say) {
    var asOf =
        row.asOf() == null
            ? say.text("rights.undated")
            : say.text("compare.asOf", "date", row.asOf());
    var note =
        Stream.of(row.type(), row.number(), asOf)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return new Line(row.status(), note, null, new Look("status status-" + row.effect()));
  }
}
