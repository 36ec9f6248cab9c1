package org.symbolon.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.taxonomy.IpcSymbol;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The search's parameters in an address, and back: the API refuses what it does not know, pages
 * pass over it. Empty values, as forms send them, count as absent. Pure.
 */
public final class SearchParameters {
  public static final int DEFAULT_LIMIT = 20;
  private static final int CURSOR_CHARACTERS = 4_000;
  private static final String WORLD = "WORLD";
  private static final Pattern TRL = Pattern.compile("([1-9])(?:-([1-9]))?");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** What could be read, and what is wrong with the rest. */
  public record Reading(SearchQuery query, List<Violation> violations) {}

  private final Vocabularies vocabularies;

  public SearchParameters(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /**
   * Reads a query and accepts nothing that is wrong.
   *
   * @param parameters all values of a parameter by its name; an empty list where there is none
   * @throws Refused.Invalid naming each wrong parameter
   */
  public SearchQuery parse(Function<String, List<String>> parameters) {
    var reading = read(parameters);
    if (!reading.violations().isEmpty()) {
      throw new Refused.Invalid(reading.violations());
    }
    return reading.query();
  }

  /** Reads a query and leaves out what is wrong. */
  public Reading read(Function<String, List<String>> parameters) {
    var violations = new ArrayList<Violation>();
    var text = text(first(parameters, "q").orElse(""), violations);
    var filters = new EnumMap<Facet, List<String>>(Facet.class);
    for (var facet : Facet.values()) {
      filters.put(facet, values(facet, parameters.apply(facet.parameter()), violations));
    }
    var sort = first(parameters, "sort").flatMap(name -> sort(name, violations));
    var limit = first(parameters, "limit").flatMap(number -> limit(number, violations));
    var after = first(parameters, "after").flatMap(cursor -> cursor(cursor, violations));
    var query =
        new SearchQuery(
            text,
            filters,
            sort.orElse(defaultSort(text)),
            limit.orElse(DEFAULT_LIMIT),
            after.orElse(null));
    return new Reading(query, List.copyOf(violations));
  }

  /** Relevance needs words to compare with. */
  public static Sort defaultSort(String text) {
    return text.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
  }

  private static Optional<String> first(Function<String, List<String>> parameters, String name) {
    return parameters.apply(name).stream().map(String::strip).filter(v -> !v.isEmpty()).findFirst();
  }

  private static String text(String typed, List<Violation> violations) {
    if (typed.length() <= SearchQuery.TEXT_CHARACTERS) {
      return typed;
    }
    violations.add(
        new Violation("q", "must have at most " + SearchQuery.TEXT_CHARACTERS + " characters"));
    var end = SearchQuery.TEXT_CHARACTERS;
    return typed.substring(0, Character.isHighSurrogate(typed.charAt(end - 1)) ? end - 1 : end);
  }

  private static Optional<Sort> sort(String name, List<Violation> violations) {
    var found = Arrays.stream(Sort.values()).filter(s -> s.parameter().equals(name)).findFirst();
    if (found.isEmpty()) {
      violations.add(
          new Violation(
              "sort",
              "must be one of "
                  + Arrays.stream(Sort.values())
                      .map(Sort::parameter)
                      .collect(Collectors.joining(", "))));
    }
    return found;
  }

  private static Optional<Integer> limit(String number, List<Violation> violations) {
    if (number.matches("\\d{1,4}")) {
      var limit = Integer.parseInt(number);
      if (limit >= 1 && limit <= SearchQuery.LIMIT) {
        return Optional.of(limit);
      }
    }
    violations.add(new Violation("limit", "must be 1 to " + SearchQuery.LIMIT));
    return Optional.empty();
  }

  private static Optional<String> cursor(String cursor, List<Violation> violations) {
    if (cursor.length() <= CURSOR_CHARACTERS) {
      return Optional.of(cursor);
    }
    violations.add(new Violation("after", "must be the after of the page before"));
    return Optional.empty();
  }

  private List<String> values(Facet facet, List<String> raw, List<Violation> violations) {
    var good = new ArrayList<String>();
    for (var value : raw) {
      var stripped = value.strip();
      if (stripped.isEmpty()) {
        continue;
      }
      if (good.size() == SearchQuery.VALUES_PER_FACET) {
        violations.add(
            new Violation(
                facet.parameter(),
                "may be repeated " + SearchQuery.VALUES_PER_FACET + " times at most"));
        break;
      }
      var known = known(facet, stripped);
      if (known.isPresent()) {
        good.add(known.get());
      } else {
        violations.add(new Violation(facet.parameter(), rule(facet)));
      }
    }
    return good;
  }

  /** The value in the form in which it is searched. */
  private Optional<String> known(Facet facet, String value) {
    return switch (facet.shape()) {
      case LEVEL -> trl(value);
      case SYMBOL -> IpcSymbol.parse(value).map(IpcSymbol::toString);
      case OWNER -> Optional.of(value).filter(v -> UUID.matcher(v).matches());
      case YES_OR_NO -> Optional.of(value).filter(v -> v.equals("true") || v.equals("false"));
      case TERRITORY -> value.equals(WORLD) ? Optional.of(value) : term(facet, value);
      case TERM, NUMBERED_TERM, FREEDOM ->
          facet == Facet.LANGUAGE
              // Listings may be in a language that the vocabulary does not name.
              ? Optional.of(value).filter(v -> LANGUAGE.matcher(v).matches())
              : term(facet, value);
    };
  }

  private Optional<String> term(Facet facet, String value) {
    return Optional.of(value).filter(vocabularies.get(facet.vocabulary())::contains);
  }

  private static Optional<String> trl(String value) {
    var match = TRL.matcher(value);
    if (!match.matches()) {
      return Optional.empty();
    }
    var to = match.group(2) == null ? match.group(1) : match.group(2);
    var order = match.group(1).compareTo(to);
    if (order > 0) {
      return Optional.empty();
    }
    return Optional.of(order == 0 ? to : value);
  }

  private static String rule(Facet facet) {
    return switch (facet) {
      case TRL -> "must be 1 to 9, or a range such as 6-9";
      case IPC -> "must be an IPC or CPC symbol such as H02S 10/00, or the beginning of one";
      case ORGANISATION -> "must be the id of an organisation";
      case LANGUAGE -> "must be a BCP 47 primary tag such as en";
      case PUBLICLY_FUNDED -> "must be true or false";
      case TERRITORY -> "must be a country (ISO 3166-1 alpha-2) or " + WORLD;
      case COUNTRY, FREE_IN -> "must be a country (ISO 3166-1 alpha-2)";
      case KIND, TOPIC, SDG, DEAL_TYPE, ORGANISATION_TYPE, SIZE_CLASS, RIGHT_TYPE, RIGHT_STATUS ->
          "must be a term of the vocabulary " + facet.vocabulary();
    };
  }

  /** The same query with a value of a facet chosen, or no longer chosen; on its first page. */
  public static SearchQuery toggled(SearchQuery query, Facet facet, String value) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    filters.putAll(query.filters());
    var values = new ArrayList<>(query.filter(facet));
    if (!values.remove(value)) {
      values.add(value);
    }
    filters.put(facet, values);
    return new SearchQuery(query.text(), filters, query.sort(), query.limit(), null);
  }

  /** How a query is written in an address, without a question mark; defaults are left out. */
  public static String toQueryString(SearchQuery query) {
    var parts = new ArrayList<String>();
    if (!query.text().isEmpty()) {
      parts.add(part("q", query.text()));
    }
    for (var facet : Facet.values()) {
      query.filter(facet).forEach(value -> parts.add(part(facet.parameter(), value)));
    }
    if (query.sort() != defaultSort(query.text())) {
      parts.add(part("sort", query.sort().parameter()));
    }
    if (query.limit() != DEFAULT_LIMIT) {
      parts.add(part("limit", Integer.toString(query.limit())));
    }
    if (query.after() != null) {
      parts.add(part("after", query.after()));
    }
    return String.join("&", parts);
  }

  private static String part(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
