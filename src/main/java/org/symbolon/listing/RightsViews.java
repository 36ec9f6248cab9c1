package org.symbolon.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.symbolon.kernel.Language;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Offices;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/** Writes the rights of a listing out, and what they say about one country. */
final class RightsViews {
  private final Vocabularies vocabularies;
  private final Offices offices;
  private final Set<String> countries;
  private final FreedomToUse freedom;

  RightsViews(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    this.offices = vocabularies.offices();
    this.countries =
        vocabularies.get("countries").terms().stream()
            .map(Term::id)
            .collect(Collectors.toUnmodifiableSet());
    this.freedom = new FreedomToUse(offices, countries);
  }

  /**
   * The rights, and the answer for a country.
   *
   * @param asked ISO 3166-1 alpha-2 code; null or anything unknown for no question
   */
  RightsView of(List<Right> rights, String asked, Wording say) {
    var country = asked == null ? null : asked.strip().toUpperCase(Locale.ROOT);
    var known = country != null && countries.contains(country);
    var rows =
        rights.stream()
            .sorted(Comparator.comparing(right -> right.status().effect()))
            .map(right -> row(right, say))
            .toList();
    return new RightsView(
        rows, choices(known ? country : null, say), known ? answer(country, rights, say) : null);
  }

  private RightsView.Row row(Right right, Wording say) {
    var language = say.language();
    var source = right.source();
    return new RightsView.Row(
        vocabularies.label("right-types", right.type().name(), language),
        right.office() == null ? null : vocabularies.label("offices", right.office(), language),
        right.number(),
        PatentLinks.of(right),
        country(right, say),
        right.status().effect().name().toLowerCase(Locale.ROOT),
        status(right, language),
        right.asOf() == null ? null : say.date(right.asOf()),
        right.expires() == null ? null : say.date(right.expires()),
        source,
        source != null && source.startsWith("https://") ? source : null);
  }

  private String status(Right right, Language language) {
    return vocabularies.label("right-statuses", right.status().name(), language);
  }

  private String country(Right right, Wording say) {
    if (right.country() != null) {
      return say.country(right.country());
    }
    if (right.office() == null) {
      return say.text("world");
    }
    if (right.office().equals(Offices.WORLD)) {
      return say.text("rights.anyCountry");
    }
    return offices.regional(right.office())
        ? say.text("rights.memberStates", "count", offices.members(right.office()).size())
        : say.country(right.office());
  }

  private List<RightsView.Country> choices(String chosen, Wording say) {
    var order = say.order();
    return countries.stream()
        .map(code -> new RightsView.Country(code, say.country(code), code.equals(chosen)))
        .sorted((one, other) -> order.compare(one.name(), other.name()))
        .toList();
  }

  private RightsView.Statement answer(String country, List<Right> rights, Wording say) {
    var statement = freedom.in(country, rights);
    var name = say.country(country);
    var asOf =
        statement.asOf() == null
            ? say.text("free.undated")
            : say.text("free.asOf", "date", say.date(statement.asOf()));
    return switch (statement.verdict()) {
      case FREE -> new RightsView.Statement("good", say.text("free.yes", "country", name), asOf);
      case IN_FORCE ->
          new RightsView.Statement("stop", say.text("free.inForce", "country", name), asOf);
      case PENDING ->
          new RightsView.Statement("warn", say.text("free.pending", "country", name), asOf);
      case UNKNOWN ->
          new RightsView.Statement("warn", say.text("free.unknown", Map.of("country", name)), asOf);
      case NOT_RECORDED ->
          new RightsView.Statement("warn", say.text("free.notRecorded", "country", name), null);
    };
  }
}
