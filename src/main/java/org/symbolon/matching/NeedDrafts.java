package org.symbolon.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.symbolon.kernel.Language;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;
import org.symbolon.listing.PriceBand;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Makes a need of what was typed, and names by field what is not right in the reader's language.
 */
final class NeedDrafts {
  /** Of the field that says what is needed; a need of two minutes is no specification. */
  static final int NEEDED_CHARACTERS = 4_000;

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}");
  private static final Pattern LEVEL = Pattern.compile("[1-9]");

  private final Vocabularies vocabularies;

  NeedDrafts(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /**
   * A need and what is wrong with it.
   *
   * @param errors message by field, in the order of the form; what they speak of is left out of the
   *     content
   */
  record Draft(ListingContent content, Map<String, String> errors) {}

  Draft of(NeedForm form, Wording say) {
    var errors = new LinkedHashMap<String, String>();
    text(form.title(), "title", ListingRules.TITLE_CHARACTERS, errors, say);
    text(form.needed(), "needed", NEEDED_CHARACTERS, errors, say);
    var topics = topics(form.topics(), errors, say);
    var trl = trl(form.trl(), errors, say);
    var deals = known(form.deals(), "deal", "deal-types", errors, say);
    var countries = known(form.countries(), "country", "countries", errors, say);
    var budget = budget(form.budget(), errors, say);
    var language = Language.of(form.language()).orElse(say.language()).tag();
    var summary = summary(form.needed());
    var content =
        ListingContent.of(
            Kind.NEED,
            form.title(),
            summary.isEmpty() ? null : summary,
            summary.equals(form.needed()) ? null : form.needed(),
            language);
    return new Draft(
        content.with(need -> {
          need.topics = topics;
          need.trl = trl.orElse(null);
          need.dealTypes = deals;
          need.territories = countries;
          need.priceBand = budget.map(most -> new PriceBand(null, most)).orElse(null);
        }),
        errors);
  }

  private static void text(
      String typed, String field, int most, Map<String, String> errors, Wording say) {
    if (typed.isEmpty()) {
      errors.put(field, say.text("post.error.required"));
    } else if (typed.codePointCount(0, typed.length()) > most) {
      errors.put(field, say.text("post.error.tooLong", "most", most));
    }
  }

  /** A topic is typed as its label in the language of the page, or chosen by its id. */
  private List<String> topics(List<String> typed, Map<String, String> errors, Wording say) {
    var found = new ArrayList<String>();
    for (var one : typed) {
      vocabularies.get("green-topics").terms().stream()
          .filter(term -> term.id().equals(one) || term.label(say.language()).equalsIgnoreCase(one))
          .findFirst()
          .ifPresentOrElse(
              term -> found.add(term.id()),
              () -> errors.put("topic", say.text("post.error.topic")));
    }
    return found.stream().distinct().toList();
  }

  private static Optional<Integer> trl(String typed, Map<String, String> errors, Wording say) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!LEVEL.matcher(typed).matches()) {
      errors.put("trl", say.text("post.error.choice"));
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(typed));
  }

  private List<String> known(
      List<String> typed,
      String field,
      String vocabulary,
      Map<String, String> errors,
      Wording say) {
    var terms = vocabularies.get(vocabulary);
    if (!typed.stream().allMatch(terms::contains)) {
      errors.put(field, say.text("post.error.choice"));
    }
    return typed.stream().filter(terms::contains).toList();
  }

  private static Optional<BigDecimal> budget(
      String typed, Map<String, String> errors, Wording say) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!AMOUNT.matcher(typed).matches()) {
      errors.put("budget", say.text("post.error.budget"));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(typed));
  }

  /** The whole text where it is short enough, else its beginning up to the end of a word. */
  private static String summary(String needed) {
    if (needed.codePointCount(0, needed.length()) <= ListingRules.SUMMARY_CHARACTERS) {
      return needed;
    }
    var end = needed.offsetByCodePoints(0, ListingRules.SUMMARY_CHARACTERS - 2);
    var space = needed.lastIndexOf(' ', end);
    return needed.substring(0, space > 0 ? space : end) + " …";
  }
}
