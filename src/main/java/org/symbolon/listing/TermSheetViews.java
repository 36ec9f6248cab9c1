package org.symbolon.listing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.symbolon.listing.TermSheetView.Row;
import org.symbolon.listing.TermSheetView.Value;
import org.symbolon.listing.terms.Humanitarian;
import org.symbolon.listing.terms.RoyaltyBand;
import org.symbolon.listing.terms.Terms;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Writes the terms of a listing out. */
final class TermSheetViews {
  private final Site site;
  private final Vocabularies vocabularies;
  private final Set<String> leastDeveloped;

  TermSheetViews(Site site, Vocabularies vocabularies) {
    this.site = site;
    this.vocabularies = vocabularies;
    this.leastDeveloped = TermsCheck.leastDeveloped(vocabularies.get("countries"));
  }

  TermSheetView of(Listing listing, boolean edits, Wording say) {
    var content = listing.content();
    var path = ListingLinks.path(content.kind(), listing.id());
    var title = say.text("terms.title");
    var frame =
        site.frame(say.language(), path + "/terms", "", title + ": " + content.title())
            .notIndexed();
    var terms = content.terms() == null ? Terms.NOTHING : content.terms();
    var meansLdc =
        terms.royaltyFreeInLdc() || terms.humanitarian().contains(Humanitarian.NOT_ENFORCED_IN_LDC);
    return new TermSheetView(
        frame,
        content.language(),
        content.title(),
        frame.link(path),
        listing.organisation().name(),
        site.baseUrl() + "/api/v1/listings/" + listing.id(),
        say.text(
            "terms.from",
            Map.of("revision", listing.revision(), "date", say.date(listing.updatedAt()))),
        rows(content, terms, say),
        meansLdc
            ? leastDeveloped.stream().map(say::country).sorted(say.order()).toList()
            : List.of(),
        edits ? frame.link(path) + "/manage/terms" : null);
  }

  private List<Row> rows(ListingContent content, Terms terms, Wording say) {
    var rows = new ArrayList<Row>();
    add(rows, "dealTypes", labels("deal-types", content.dealTypes(), say), say);
    add(rows, "territories", territories(content.territories(), say), say);
    enumValue(rows, "terms.exclusivity", terms.exclusivity(), say);
    add(
        rows,
        "terms.fieldsOfUse",
        terms.fieldsOfUse().stream().map(field -> new Value(field, field, true)).toList(),
        say);
    enumValue(rows, "terms.sublicensing", terms.sublicensing(), say);
    add(rows, "terms.payments", enums("terms.payment.", terms.payments(), say), say);
    price(rows, content.priceBand(), say);
    royalty(rows, terms.royalty(), say);
    yes(rows, "terms.royaltyFreeInLdc", terms.royaltyFreeInLdc(), say);
    yes(rows, "terms.licenceOfRight", terms.licenceOfRight(), say);
    add(rows, "terms.humanitarian", enums("terms.humanitarian.", terms.humanitarian(), say), say);
    return rows;
  }

  private static void add(List<Row> rows, String name, List<Value> values, Wording say) {
    if (!values.isEmpty()) {
      var label = name.startsWith("terms.") ? name : "terms." + name;
      rows.add(new Row(name, say.text(label), values));
    }
  }

  private static void enumValue(List<Row> rows, String name, Enum<?> value, Wording say) {
    if (value != null) {
      add(rows, name, enums(name + ".", List.of(value), say), say);
    }
  }

  private static List<Value> enums(String prefix, List<? extends Enum<?>> values, Wording say) {
    return values.stream()
        .map(value -> new Value(value.name(), say.text(prefix + value.name()), false))
        .toList();
  }

  private List<Value> labels(String vocabulary, List<String> ids, Wording say) {
    return ids.stream()
        .map(id -> new Value(id, vocabularies.label(vocabulary, id, say.language()), false))
        .toList();
  }

  private static List<Value> territories(List<String> codes, Wording say) {
    return codes.stream()
        .map(code ->
            new Value(
                code,
                code.equals(ListingRules.WORLD) ? say.text("world") : say.country(code),
                false))
        .toList();
  }

  private static void price(List<Row> rows, PriceBand band, Wording say) {
    if (band != null) {
      end(rows, "priceBand.fromEur", band.fromEur(), "terms.eur", say);
      end(rows, "priceBand.toEur", band.toEur(), "terms.eur", say);
    }
  }

  private static void royalty(List<Row> rows, RoyaltyBand band, Wording say) {
    if (band != null) {
      end(rows, "terms.royalty.fromPercent", band.fromPercent(), "terms.percent", say);
      end(rows, "terms.royalty.toPercent", band.toPercent(), "terms.percent", say);
    }
  }

  private static void end(List<Row> rows, String name, BigDecimal value, String unit, Wording say) {
    if (value != null) {
      var text = say.text(unit, "number", say.number(value));
      add(rows, name, List.of(new Value(value.toPlainString(), text, false)), say);
    }
  }

  private static void yes(List<Row> rows, String name, boolean holds, Wording say) {
    if (holds) {
      add(rows, name, List.of(new Value("true", say.text("yes"), false)), say);
    }
  }
}
