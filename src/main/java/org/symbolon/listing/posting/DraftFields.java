package org.symbolon.listing.posting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.symbolon.kernel.Language;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingRules;
import org.symbolon.listing.posting.TypedField.Option;
import org.symbolon.listing.posting.TypedField.What;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The fields of one form with what was typed into them. Made for one page.
 *
 * @param errors sentences by id of the field
 * @param add the list to which an empty entry is added, or null
 */
record DraftFields(
    Vocabularies vocabularies,
    Kind kind,
    Typed typed,
    Map<String, List<String>> errors,
    String add,
    Wording say) {
  /** Those that are named most; the rest is one fold away. */
  private static final Set<String> USUAL_DEALS =
      Set.of(
          "LT-NONEXCL-1.0",
          "LT-EXCL-1.0",
          "LT-KNOWHOW-1.0",
          "LT-JOINTDEV-1.0",
          "LT-MANUF-1.0",
          "LT-DISTRIB-1.0");

  List<TypedField> words() {
    return List.of(
        line("title", "text", null, null, ListingRules.TITLE_CHARACTERS),
        new TypedField.Area(
            what("summary"), typed.value("summary"), 4, ListingRules.SUMMARY_CHARACTERS),
        new TypedField.Area(
            what("description"),
            typed.value("description"),
            9,
            ListingRules.DESCRIPTION_CHARACTERS),
        choice(
            what("language"),
            null,
            typed.value("language"),
            Arrays.stream(Language.values())
                .map(one -> new String[] {one.tag(), say.languageName(one.tag())})
                .toList()));
  }

  List<TypedField> classes() {
    var fields = new ArrayList<TypedField>();
    fields.add(
        choice(
            what("trl"),
            say.text(kind == Kind.NEED ? "post.trl.any" : "posting.choose"),
            typed.value("trl"),
            terms("trl").stream()
                .map(term -> new String[] {term[0], say.text("trl.words", "words", term[1])})
                .toList()));
    fields.add(
        several(
            "topics",
            typed.all("topics").stream().map(this::topicLabel).toList(),
            (field, value) -> new TypedField.Line(field, value, "text", null, "topic-labels", 0)));
    fields.add(line("ipc", "text", null, null, 0));
    fields.add(
        new TypedField.Ticks(
            what("sdgs"),
            List.of(),
            options(typed.all("sdgs"), terms("sdgs")),
            say.text("posting.sdgs.show")));
    return fields;
  }

  List<TypedField> deals() {
    var deals = options(typed.all("dealTypes"), terms("deal-types"));
    var fields = new ArrayList<TypedField>();
    fields.add(
        new TypedField.Ticks(
            what("dealTypes"),
            deals.stream().filter(one -> USUAL_DEALS.contains(one.value())).toList(),
            deals.stream().filter(one -> !USUAL_DEALS.contains(one.value())).toList(),
            say.text("post.deals.more")));
    fields.add(
        several(
            "territories",
            typed.all("territories"),
            (field, value) -> choice(field, say.text("post.country.none"), value, territories())));
    fields.add(line("priceBand-fromEur", "text", "decimal", null, 0));
    fields.add(line("priceBand-toEur", "text", "decimal", null, 0));
    if (kind == Kind.TECHNOLOGY) {
      fields.add(
          choice(
              what("publiclyFunded"),
              say.text("posting.unknown"),
              typed.value("publiclyFunded"),
              List.of(
                  new String[] {"true", say.text("yes")}, new String[] {"false", say.text("no")})));
    }
    return fields;
  }

  List<DraftView.Rows> rows() {
    return Stream.of("advantages", "rights")
        .filter(list -> kind == Kind.TECHNOLOGY || !typed.rows(list).isEmpty() || list.equals(add))
        .map(this::rows)
        .toList();
  }

  private DraftView.Rows rows(String list) {
    var typedRows = new ArrayList<>(typed.rows(list));
    if (typedRows.isEmpty() || list.equals(add)) {
      typedRows.add(Map.of());
    }
    var rows = new ArrayList<DraftView.Row>();
    for (var row : typedRows) {
      var at = list + "-" + rows.size() + "-";
      var number = rows.size() + 1;
      rows.add(
          new DraftView.Row(
              rows.size(),
              say.text("posting." + list + ".row", "row", number),
              say.text("posting." + list + ".remove", "row", number),
              Typed.ROWS.get(list).stream()
                  .map(part -> part(list, part, at, row.getOrDefault(part, "")))
                  .toList()));
    }
    return new DraftView.Rows(
        list,
        say.text("readiness.field." + list),
        say.text("posting.hint." + list),
        say.text("posting." + list + ".add"),
        rows);
  }

  private TypedField part(String list, String part, String at, String value) {
    var what = what(at + part, "readiness.field." + list + "." + part, null);
    return switch (part) {
      case "type" -> choice(what, say.text("posting.choose"), value, terms("right-types"));
      case "status" -> choice(what, say.text("posting.choose"), value, terms("right-statuses"));
      case "office" -> choice(what, say.text("posting.choose"), value, sorted(terms("offices")));
      case "country" -> choice(what, say.text("posting.country.office"), value, countries());
      case "asOf", "expires" ->
          new TypedField.Line(what, value, isDay(value) ? "date" : "text", null, null, 0);
      case "value" -> new TypedField.Line(what, value, "text", "decimal", null, 0);
      case String text -> new TypedField.Line(what, value, "text", null, null, 0);
    };
  }

  /** A browser shows nothing where a date is none: then what was typed stands there as text. */
  private static boolean isDay(String value) {
    try {
      return value.isEmpty() || LocalDate.parse(value) != null;
    } catch (DateTimeParseException notADay) {
      return false;
    }
  }

  private What what(String name) {
    var hint = "posting.hint." + name;
    return what(
        name, "readiness.field." + name.replace('-', '.'), say.has(hint) ? say.text(hint) : null);
  }

  private What what(String name, String label, String hint) {
    return new What(name, name, say.text(label), hint, errors.getOrDefault(name, List.of()));
  }

  private TypedField line(String name, String type, String inputmode, String list, int most) {
    return new TypedField.Line(what(name), typed.value(name), type, inputmode, list, most);
  }

  private interface One {
    TypedField of(What what, String value);
  }

  /** A field for each value, and an empty one where there is none or one more was asked for. */
  private TypedField several(String name, List<String> values, One one) {
    var all = new ArrayList<>(values);
    if (all.isEmpty() || name.equals(add)) {
      all.add("");
    }
    var fields = new ArrayList<TypedField>();
    for (var value : all) {
      var id = name + "-" + fields.size();
      var label =
          say.text(
              "readiness.numbered",
              Map.of("name", say.text("readiness.field." + name), "row", fields.size() + 1));
      fields.add(
          one.of(new What(name, id, label, null, errors.getOrDefault(id, List.of())), value));
    }
    return new TypedField.Several(what(name), fields, say.text("posting." + name + ".add"));
  }

  private TypedField.Choice choice(
      What what, String nothing, String chosen, List<String[]> values) {
    var options = new ArrayList<Option>();
    if (nothing != null) {
      options.add(new Option("", nothing, false));
    }
    options.addAll(options(chosen.isEmpty() ? List.of() : List.of(chosen.strip()), values));
    return new TypedField.Choice(what, options);
  }

  /** All values, those that were typed and are none of them included. */
  private static List<Option> options(List<String> chosen, List<String[]> values) {
    var options = new ArrayList<Option>();
    chosen.stream()
        .filter(one -> values.stream().noneMatch(value -> value[0].equals(one)))
        .forEach(one -> options.add(new Option(one, one, true)));
    values.forEach(value -> options.add(new Option(value[0], value[1], chosen.contains(value[0]))));
    return options;
  }

  private List<String[]> terms(String vocabulary) {
    return vocabularies.get(vocabulary).terms().stream()
        .map(term -> new String[] {term.id(), term.label(say.language())})
        .toList();
  }

  private List<String[]> sorted(List<String[]> values) {
    var order = say.order();
    return values.stream().sorted((one, other) -> order.compare(one[1], other[1])).toList();
  }

  private List<String[]> countries() {
    return sorted(
        vocabularies.get("countries").terms().stream()
            .map(term -> new String[] {term.id(), say.country(term.id())})
            .toList());
  }

  private List<String[]> territories() {
    var all = new ArrayList<String[]>();
    all.add(new String[] {ListingRules.WORLD, say.text("world")});
    all.addAll(countries());
    return all;
  }

  private String topicLabel(String typed) {
    return vocabularies.get("green-topics").label(typed.strip(), say.language());
  }
}
