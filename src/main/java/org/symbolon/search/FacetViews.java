package org.symbolon.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.symbolon.platform.language.Wording;
import org.symbolon.search.SearchPage.FacetValue;

/** Lays the counted facets of a result out as the search page shows them. */
final class FacetViews {
  /** Rows of a facet that are shown at once. */
  private static final int ROWS = 8;

  private static final List<Facet> ORDER =
      List.of(
          Facet.KIND,
          Facet.TOPIC,
          Facet.TRL,
          Facet.DEAL_TYPE,
          Facet.COUNTRY,
          Facet.ORGANISATION_TYPE,
          Facet.SIZE_CLASS,
          Facet.TERRITORY,
          Facet.SDG,
          Facet.RIGHT_STATUS,
          Facet.RIGHT_TYPE,
          Facet.LANGUAGE,
          Facet.PUBLICLY_FUNDED,
          Facet.IPC,
          Facet.ORGANISATION);

  private static final Set<Facet> OPEN = Set.of(Facet.KIND, Facet.TOPIC, Facet.TRL);

  /** TRLs in the three groups that people ask for: research, development, deployment. */
  private static final List<String> TRL_GROUPS = List.of("1-3", "4-6", "7-9");

  private final FacetLabels labels;

  FacetViews(FacetLabels labels) {
    this.labels = labels;
  }

  /**
   * All facets that have something to choose, what most people narrow by first. Not among them: the
   * country without rights in force, which has a select of its own, because nobody chooses two
   * there.
   */
  List<FacetView> of(SearchPage page, SearchQuery query, Wording say) {
    var views = new ArrayList<FacetView>();
    for (var facet : ORDER) {
      var values = page.facets().getOrDefault(facet.parameter(), List.of());
      if (!values.isEmpty() || !query.filter(facet).isEmpty()) {
        views.add(view(facet, values, query, say));
      }
    }
    return views;
  }

  private FacetView view(Facet facet, List<FacetValue> values, SearchQuery query, Wording say) {
    var chosen = query.filter(facet);
    var all = withChosen(facet, values, chosen, say);
    var rows = facet == Facet.TRL ? trlRows(all, chosen, say) : tree(facet, all, say);
    var shown = facet == Facet.TOPIC ? rows.size() : Math.min(ROWS, rows.size());
    // One row more is shorter than the offer to show it.
    var cut = rows.size() - shown == 1 ? rows.size() : shown;
    return new FacetView(
        facet.parameter(),
        say.text("facet." + facet.parameter()),
        OPEN.contains(facet) || !chosen.isEmpty(),
        chosen.size(),
        rows.subList(0, cut),
        rows.subList(cut, rows.size()));
  }

  /** What is chosen stays in the form, even where it is not among the values counted. */
  private List<FacetValue> withChosen(
      Facet facet, List<FacetValue> values, List<String> chosen, Wording say) {
    var all = new ArrayList<>(values);
    var known = new HashSet<String>();
    values.forEach(value -> known.add(value.value()));
    for (var value : chosen) {
      if (known.add(value)) {
        all.add(new FacetValue(value, labels.of(facet, value, null, say), -1, true, null));
      }
    }
    return all;
  }

  private List<FacetView.Row> tree(Facet facet, List<FacetValue> values, Wording say) {
    var present = new HashSet<String>();
    values.forEach(value -> present.add(value.value()));
    var byParent = new LinkedHashMap<String, List<FacetValue>>();
    for (var value : values) {
      var parent = value.parent();
      // A result shows the largest values only: what lies between may be missing.
      while (parent != null && !present.contains(parent)) {
        parent = labels.parent(facet, parent);
      }
      byParent.computeIfAbsent(parent == null ? "" : parent, key -> new ArrayList<>()).add(value);
    }
    return rows(facet, "", byParent, say);
  }

  private List<FacetView.Row> rows(
      Facet facet, String parent, Map<String, List<FacetValue>> byParent, Wording say) {
    var rows = new ArrayList<FacetView.Row>();
    for (var value : byParent.getOrDefault(parent, List.of())) {
      var children = rows(facet, value.value(), byParent, say);
      var label = labels.of(facet, value.value(), value.label(), say);
      rows.add(row(value.value(), label, value.count(), value.selected(), children, say));
    }
    return rows;
  }

  /** Ranges are rows of their own: a level is only chosen when it was named itself. */
  private List<FacetView.Row> trlRows(List<FacetValue> values, List<String> chosen, Wording say) {
    var rows = new ArrayList<FacetView.Row>();
    var left = new ArrayList<>(values);
    for (var group : TRL_GROUPS) {
      var from = group.charAt(0) - '0';
      var levels = IntStream.rangeClosed(from, from + 2).mapToObj(String::valueOf).toList();
      var members = values.stream().filter(value -> levels.contains(value.value())).toList();
      var counted = members.stream().filter(value -> value.count() > 0).toList();
      left.removeAll(members);
      left.removeIf(value -> value.value().equals(group));
      var children = new ArrayList<FacetView.Row>();
      for (var member : members) {
        var label = labels.of(Facet.TRL, member.value(), null, say);
        children.add(
            row(
                member.value(),
                label,
                member.count(),
                chosen.contains(member.value()),
                List.of(),
                say));
      }
      // A listing has one TRL at the most, so the counts of the levels add up.
      var sum = counted.stream().mapToLong(FacetValue::count).sum();
      if (!members.isEmpty() || chosen.contains(group)) {
        var label = labels.of(Facet.TRL, group, null, say);
        rows.add(row(group, label, sum, chosen.contains(group), children, say));
      }
    }
    for (var value : left) {
      var label = labels.of(Facet.TRL, value.value(), null, say);
      rows.add(row(value.value(), label, value.count(), value.selected(), List.of(), say));
    }
    return rows;
  }

  private static FacetView.Row row(
      String value,
      String label,
      long count,
      boolean selected,
      List<FacetView.Row> children,
      Wording say) {
    var open = children.stream().anyMatch(child -> child.selected() || child.open());
    // Element ids know no blanks or slashes, which IPC symbols have.
    var id = value.replaceAll("[^A-Za-z0-9-]", "_");
    var written = count < 0 ? "" : say.number(count);
    return new FacetView.Row(id, value, label, written, selected, open, children);
  }
}
