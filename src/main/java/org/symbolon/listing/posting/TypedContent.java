package org.symbolon.listing.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.symbolon.kernel.Language;
import org.symbolon.listing.Advantage;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.PriceBand;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.listing.readiness.Finding;
import org.symbolon.listing.readiness.Rule;
import org.symbolon.taxonomy.IpcSymbol;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabulary;

/**
 * Makes a content of what was typed. What the form does not show stays as the base has it; what
 * cannot be read is left out of the content and named.
 */
final class TypedContent {
  /**
   * A whole or decimal number; the separator may be a comma where it cannot be one of thousands.
   */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40}|,(\\d{1,2}|\\d{4,40}))?");

  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

  /** The content, and what was typed and is not in it. */
  record Read(ListingContent content, List<Finding> unreadable) {}

  private final Vocabulary topics;

  TypedContent(Vocabulary topics) {
    this.topics = topics;
  }

  Read of(ListingContent base, Typed typed) {
    var wrong = new ArrayList<Finding>();
    var content =
        base.with(c -> {
          c.title = text(typed.value("title"));
          c.summary = text(typed.value("summary"));
          c.description = text(typed.value("description"));
          c.language = text(typed.value("language"));
          c.topics = typed.all("topics").stream().map(this::topic).distinct().toList();
          c.ipc = symbols(typed.value("ipc"));
          c.sdgs = goals(typed.all("sdgs"), wrong);
          c.trl = whole(typed.value("trl"), "/trl", wrong).orElse(null);
          c.dealTypes = typed.all("dealTypes").stream().map(String::strip).distinct().toList();
          c.territories = typed.all("territories").stream().map(String::strip).distinct().toList();
          c.publiclyFunded = truth(typed.value("publiclyFunded"), wrong);
          c.priceBand =
              new PriceBand(
                  number(typed.value("priceBand-fromEur"), "/priceBand/fromEur", wrong),
                  number(typed.value("priceBand-toEur"), "/priceBand/toEur", wrong));
          c.advantages = advantages(typed.rows("advantages"), wrong);
          c.rights = rights(typed.rows("rights"), wrong);
        });
    return new Read(content, List.copyOf(wrong));
  }

  private static String text(String typed) {
    var text = Objects.toString(typed, "").strip();
    return text.isEmpty() ? null : text;
  }

  /** A topic is typed as its label in any language, or chosen by its id. */
  private String topic(String typed) {
    var text = typed.strip();
    return topics.terms().stream()
        .filter(term -> term.id().equals(text) || isLabel(term, text))
        .map(Term::id)
        .findFirst()
        .orElse(text);
  }

  private static boolean isLabel(Term term, String text) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> term.label(language).equalsIgnoreCase(text));
  }

  private static List<String> symbols(String typed) {
    return Arrays.stream(typed.split("[,;\\n]"))
        .map(String::strip)
        .filter(symbol -> !symbol.isEmpty())
        .map(symbol -> IpcSymbol.parse(symbol).map(IpcSymbol::toString).orElse(symbol))
        .distinct()
        .toList();
  }

  private static List<Integer> goals(List<String> typed, List<Finding> wrong) {
    var goals = new ArrayList<Integer>();
    for (var i = 0; i < typed.size(); i++) {
      whole(typed.get(i), "/sdgs/" + i, wrong).ifPresent(goals::add);
    }
    return goals.stream().distinct().toList();
  }

  private static Optional<Integer> whole(String typed, String field, List<Finding> wrong) {
    var text = text(typed);
    if (text == null) {
      return Optional.empty();
    }
    if (!WHOLE.matcher(text).matches()) {
      wrong.add(unreadable(field, text));
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }

  private static BigDecimal number(String typed, String field, List<Finding> wrong) {
    var text = text(typed);
    if (text == null) {
      return null;
    }
    // People type minus signs, and put narrow blanks between thousands.
    var plain = text.replace('−', '-').replaceAll("[\\s\\u00a0\\u202f]", "");
    if (!NUMBER.matcher(plain).matches()) {
      wrong.add(unreadable(field, text));
      return null;
    }
    return new BigDecimal(plain.replace(',', '.'));
  }

  private static Boolean truth(String typed, List<Finding> wrong) {
    return switch (typed.strip()) {
      case "" -> null;
      case "true" -> true;
      case "false" -> false;
      case String other -> {
        wrong.add(unreadable("/publiclyFunded", other));
        yield null;
      }
    };
  }

  private static List<Advantage> advantages(List<Map<String, String>> rows, List<Finding> wrong) {
    var read = new ArrayList<Advantage>();
    for (var row : rows) {
      var at = "/advantages/" + read.size() + "/";
      read.add(
          new Advantage(
              text(row.get("metric")),
              text(row.get("baseline")),
              number(row.get("value"), at + "value", wrong),
              text(row.get("unit")),
              text(row.get("evidence"))));
    }
    return read;
  }

  private static List<Right> rights(List<Map<String, String>> rows, List<Finding> wrong) {
    var read = new ArrayList<Right>();
    for (var row : rows) {
      var at = "/rights/" + read.size() + "/";
      read.add(
          new Right(
              member(RightType.class, row.get("type"), at + "type", wrong),
              text(row.get("office")),
              text(row.get("number")),
              text(row.get("country")),
              member(RightStatus.class, row.get("status"), at + "status", wrong),
              day(row.get("asOf"), at + "asOf", wrong),
              day(row.get("expires"), at + "expires", wrong),
              text(row.get("source"))));
    }
    return read;
  }

  private static <E extends Enum<E>> E member(
      Class<E> type, String typed, String field, List<Finding> wrong) {
    var text = text(typed);
    if (text == null) {
      return null;
    }
    var found = Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text));
    return found
        .findFirst()
        .orElseGet(() -> {
          wrong.add(unreadable(field, text));
          return null;
        });
  }

  private static LocalDate day(String typed, String field, List<Finding> wrong) {
    var text = text(typed);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      wrong.add(unreadable(field, text));
      return null;
    }
  }

  private static Finding unreadable(String field, String typed) {
    return new Finding(Rule.F_UNREADABLE, field, null, null, typed);
  }
}
