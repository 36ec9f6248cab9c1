package org.symbolon.listing;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.terms.Exclusivity;
import org.symbolon.listing.terms.Humanitarian;
import org.symbolon.listing.terms.Payment;
import org.symbolon.listing.terms.RoyaltyBand;
import org.symbolon.listing.terms.Sublicensing;
import org.symbolon.listing.terms.TermRule;
import org.symbolon.listing.terms.Terms;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.taxonomy.Vocabularies;

/** The fields of the form that builds terms, and what is read from it. */
final class TermsForm {
  private static final int FIELD_ROWS = 3;
  private static final int NUMBER_CHARACTERS = 20;
  private static final String SAID = "royaltyFreeInLdc";
  private static final String OPEN = "licenceOfRight";

  private final Vocabularies vocabularies;

  TermsForm(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  List<FormField> fields(MultiMap typed, List<FormError> errors, Wording say) {
    var deals = new LinkedHashMap<String, String>();
    vocabularies
        .get("deal-types")
        .terms()
        .forEach(term -> deals.put(term.id(), term.label(say.language())));
    return new FormFields(say, "terms", typed, FormError.byField(errors))
        .ticks("dealTypes", deals)
        .choice("exclusivity", false, labels("terms.exclusivity.", Exclusivity.values(), say))
        .paragraphs("fieldsOfUse", false, FIELD_ROWS, Terms.FIELDS * Terms.FIELD_CHARACTERS)
        .text("territories", false, ListingRules.TERRITORIES * FIELD_ROWS)
        .choice("sublicensing", false, labels("terms.sublicensing.", Sublicensing.values(), say))
        .ticks("payments", ticked("terms.payment.", Payment.values(), say))
        .text("priceFrom", false, NUMBER_CHARACTERS)
        .text("priceTo", false, NUMBER_CHARACTERS)
        .text("royaltyFrom", false, NUMBER_CHARACTERS)
        .text("royaltyTo", false, NUMBER_CHARACTERS)
        .ticks("openness", openness(say))
        .ticks("humanitarian", ticked("terms.humanitarian.", Humanitarian.values(), say))
        .list();
  }

  private static Map<String, String> openness(Wording say) {
    var labels = new LinkedHashMap<String, String>();
    labels.put(SAID, say.text("terms.royaltyFreeInLdc"));
    labels.put(OPEN, say.text("terms.licenceOfRight"));
    return labels;
  }

  private static Map<String, String> labels(String prefix, Enum<?>[] values, Wording say) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("", say.text("terms.unsaid"));
    labels.putAll(ticked(prefix, values, say));
    return labels;
  }

  private static Map<String, String> ticked(String prefix, Enum<?>[] values, Wording say) {
    var labels = new LinkedHashMap<String, String>();
    Arrays.stream(values).forEach(v -> labels.put(v.name(), say.text(prefix + v.name())));
    return labels;
  }

  /** What stands in the form before anybody typed. */
  static MultiMap filled(ListingContent content) {
    var typed = MultiMap.caseInsensitiveMultiMap();
    var terms = content.terms() == null ? Terms.NOTHING : content.terms();
    typed.add("dealTypes", content.dealTypes());
    typed.add("exclusivity", Objects.toString(terms.exclusivity(), ""));
    typed.add("fieldsOfUse", String.join("\n", terms.fieldsOfUse()));
    typed.add("territories", String.join(", ", content.territories()));
    typed.add("sublicensing", Objects.toString(terms.sublicensing(), ""));
    typed.add("payments", terms.payments().stream().map(Payment::name).toList());
    typed.add("humanitarian", terms.humanitarian().stream().map(Humanitarian::name).toList());
    var band = content.priceBand() == null ? PriceBand.NOTHING : content.priceBand();
    typed.add("priceFrom", plain(band.fromEur()));
    typed.add("priceTo", plain(band.toEur()));
    if (terms.royalty() != null) {
      typed.add("royaltyFrom", plain(terms.royalty().fromPercent()));
      typed.add("royaltyTo", plain(terms.royalty().toPercent()));
    }
    if (terms.royaltyFreeInLdc()) {
      typed.add("openness", SAID);
    }
    if (terms.licenceOfRight()) {
      typed.add("openness", OPEN);
    }
    return typed;
  }

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  /**
   * The change that the form asks for.
   *
   * @throws Refused.Invalid where a number is none
   */
  static Consumer<ListingMembers> read(MultiMap form) {
    var terms =
        new Terms(
            one(Exclusivity.class, form, "exclusivity"),
            text(form, "fieldsOfUse").lines().map(String::strip).filter(f -> !f.isEmpty()).toList(),
            one(Sublicensing.class, form, "sublicensing"),
            many(Payment.class, form, "payments"),
            new RoyaltyBand(number(form, "royaltyFrom"), number(form, "royaltyTo")),
            form.getAll("openness").contains(SAID),
            form.getAll("openness").contains(OPEN),
            many(Humanitarian.class, form, "humanitarian"));
    var band = new PriceBand(number(form, "priceFrom"), number(form, "priceTo"));
    var territories =
        Stream.of(text(form, "territories").split("[,;\\s]+"))
            .filter(code -> !code.isEmpty())
            .map(code -> code.toUpperCase(Locale.ROOT))
            .distinct()
            .toList();
    return content -> {
      content.dealTypes = form.getAll("dealTypes");
      content.territories = territories;
      content.priceBand = band;
      content.terms = terms;
    };
  }

  private static String text(MultiMap form, String name) {
    return Objects.toString(form.get(name), "");
  }

  private static BigDecimal number(MultiMap form, String name) {
    var typed = text(form, name).strip().replace(',', '.');
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return new BigDecimal(typed);
    } catch (NumberFormatException e) {
      throw new Refused.Invalid("/" + name, "must be a number such as 2.5");
    }
  }

  private static <E extends Enum<E>> E one(Class<E> choice, MultiMap form, String name) {
    var sent = text(form, name);
    return sent.isEmpty() ? null : member(choice, name, sent);
  }

  private static <E extends Enum<E>> List<E> many(Class<E> choice, MultiMap form, String name) {
    return form.getAll(name).stream().map(sent -> member(choice, name, sent)).toList();
  }

  private static <E extends Enum<E>> E member(Class<E> choice, String name, String sent) {
    return Arrays.stream(choice.getEnumConstants())
        .filter(value -> value.name().equals(sent))
        .findFirst()
        .orElseThrow(() -> new Refused.Invalid("/" + name, "must be one of those offered"));
  }

  /** What was wrong, at the fields of the form and in the language of the page. */
  static List<FormError> errors(Refused.Invalid invalid, Wording say) {
    var errors = new ArrayList<FormError>();
    for (var violation : invalid.violations()) {
      var rule =
          Arrays.stream(TermRule.values())
              .filter(candidate -> violation.detail().startsWith(candidate + ":"))
              .findFirst();
      var field = field(violation.pointer());
      var key = rule.map(r -> "terms.rule." + r).orElse("terms." + field + ".wrong");
      errors.add(new FormError(field, say.has(key) ? say.text(key) : violation.detail()));
    }
    return errors;
  }

  private static String field(String pointer) {
    return switch (pointer) {
      case "/terms/royalty", "/terms/royalty/fromPercent", "/royaltyFrom" -> "royaltyFrom";
      case "/terms/royalty/toPercent", "/royaltyTo" -> "royaltyTo";
      case "/priceBand/fromEur" -> "priceFrom";
      case "/priceBand/toEur" -> "priceTo";
      case "/terms/royaltyFreeInLdc", "/terms/licenceOfRight" -> "openness";
      default -> {
        var parts = pointer.replaceFirst("^/terms", "").split("/");
        yield parts.length > 1 ? parts[1] : "";
      }
    };
  }
}
