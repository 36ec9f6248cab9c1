package org.symbolon.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.symbolon.listing.CompareView.Cell;
import org.symbolon.listing.CompareView.Line;
import org.symbolon.listing.CompareView.Row;
import org.symbolon.platform.language.Wording;

/**
 * Advantages side by side: what two or more of the listings measure stands in a row of its own, the
 * rest together in one row, so that figures that can be compared are beside each other.
 */
final class CompareAdvantages {

  List<Row> of(List<Listing> listings, Wording say) {
    var metrics = new LinkedHashMap<String, String>();
    var said = new LinkedHashMap<String, Integer>();
    for (var listing : listings) {
      listing.content().advantages().stream()
          .map(Advantage::metric)
          .distinct()
          .forEach(metric -> {
            metrics.putIfAbsent(key(metric), metric);
            said.merge(key(metric), 1, Integer::sum);
          });
    }
    var rows = new ArrayList<Row>();
    metrics.forEach((key, metric) -> {
      if (said.get(key) > 1) {
        rows.add(new Row(metric, listings.stream().map(one -> shared(one, key, say)).toList()));
      }
    });
    if (said.containsValue(1)) {
      var label = say.text(rows.isEmpty() ? "compare.figures" : "compare.figures.other");
      rows.add(new Row(label, listings.stream().map(one -> own(one, said, say)).toList()));
    }
    return rows;
  }

  private static Cell shared(Listing listing, String key, Wording say) {
    return cell(
        listing,
        listing.content().advantages().stream()
            .filter(advantage -> key(advantage.metric()).equals(key))
            .map(advantage -> line(advantage, false, say))
            .toList(),
        say);
  }

  private static Cell own(Listing listing, LinkedHashMap<String, Integer> said, Wording say) {
    return cell(
        listing,
        listing.content().advantages().stream()
            .filter(advantage -> said.get(key(advantage.metric())) == 1)
            .map(advantage -> line(advantage, true, say))
            .toList(),
        say);
  }

  private static Cell cell(Listing listing, List<Line> lines, Wording say) {
    return lines.isEmpty()
        ? new Cell(null, List.of(Line.absent(say.text("compare.notStated"))))
        : new Cell(listing.content().language(), lines);
  }

  private static Line line(Advantage advantage, boolean withMetric, Wording say) {
    var row = ListingViews.row(advantage, say);
    var note = new ArrayList<String>();
    if (row.baseline() != null) {
      note.add(say.text("compare.baseline", "baseline", row.baseline()));
    }
    if (row.evidence() != null) {
      note.add(row.evidence());
    }
    return new Line(
        withMetric
            ? say.text(
                "compare.figure", java.util.Map.of("metric", row.metric(), "figure", row.figure()))
            : row.figure(),
        note.isEmpty() ? null : String.join(". ", note),
        null,
        null);
  }

  /** The same thing is measured whether it is written with a capital or not. */
  private static String key(String metric) {
    return metric.strip().toLowerCase(Locale.ROOT);
  }
}
