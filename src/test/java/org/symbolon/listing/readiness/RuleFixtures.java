package org.symbolon.listing.readiness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.symbolon.listing.Advantage;
import org.symbolon.listing.Image;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingMembers;
import org.symbolon.listing.PriceBand;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.listing.Wanted;
import org.symbolon.listing.terms.Exclusivity;
import org.symbolon.listing.terms.Payment;
import org.symbolon.listing.terms.RoyaltyBand;
import org.symbolon.listing.terms.Terms;
import org.symbolon.organisation.OrganisationType;

/**
 * For every rule a listing that breaks it and one that just keeps it. A rule without a case here
 * does not compile.
 */
final class RuleFixtures {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /**
   * Two listings.
   *
   * @param failing what breaks the rule
   * @param passing what comes as near to it as may be
   */
  record Fixture(Consumer<ListingMembers> failing, Consumer<ListingMembers> passing) {}

  private RuleFixtures() {}

  /** A listing about which nothing is found. */
  static ListingContent perfect() {
    return ListingContent.of(
            Kind.TECHNOLOGY,
            "Solar dryer for herbs with a salt heat store",
            "Dries 40 kg of herbs a day with the sun alone, and goes on for four hours after"
                + " sunset from a bed of salt below the trays.",
            "The bed is charged by the air that leaves the trays.",
            "en")
        .with(c -> {
          c.ipc = List.of("F26B 3/28");
          c.trl = 6;
          c.dealTypes = List.of("LT-NONEXCL-1.0");
          c.territories = List.of("KE");
          c.advantages = List.of(advantage("Energy use", "gas dryer", "-30", "%", "field test"));
          c.rights = List.of(right("KE", "KE 1234", TODAY, TODAY.plusYears(9)));
          c.images = List.of(new Image("/assets/dryer.svg", "The dryer on a roof"));
        });
  }

  static Advantage advantage(
      String metric, String baseline, String value, String unit, String evidence) {
    return new Advantage(
        metric, baseline, value == null ? null : new BigDecimal(value), unit, evidence);
  }

  static Right right(String office, String number, LocalDate asOf, LocalDate expires) {
    return new Right(
        RightType.PATENT, office, number, null, RightStatus.GRANTED, asOf, expires, "register");
  }

  private static Right typed(RightType type, RightStatus status) {
    return new Right(type, "KE", "KE 1", null, status, TODAY, null, null);
  }

  private static Consumer<ListingMembers> rights(Right... rows) {
    return c -> c.rights = List.of(rows);
  }

  private static Consumer<ListingMembers> advantages(Advantage... rows) {
    return c -> c.advantages = List.of(rows);
  }

  private static Consumer<ListingMembers> images(Image... rows) {
    return c -> c.images = List.of(rows);
  }

  private static Consumer<ListingMembers> price(String from, String to) {
    return c ->
        c.priceBand =
            new PriceBand(
                from == null ? null : new BigDecimal(from), to == null ? null : new BigDecimal(to));
  }

  private static Consumer<ListingMembers> wanted(OrganisationType refused) {
    return c ->
        c.wanted = new Wanted(List.of(OrganisationType.MSME), null, null, null, List.of(refused));
  }

  private static String letters(int characters) {
    // Outside the basic plane: two units of Java, one character of people.
    return "\ud83c\udf31".repeat(characters);
  }

  private static Fixture of(Consumer<ListingMembers> failing, Consumer<ListingMembers> passing) {
    return new Fixture(failing, passing);
  }

  static Fixture of(Rule rule) {
    return switch (rule) {
      case T_KIND_MISSING -> of(c -> c.kind = null, c -> c.kind = Kind.TECHNOLOGY);
      case T_TITLE_MISSING -> of(c -> c.title = " \n", c -> c.title = "净水");
      case T_TITLE_LENGTH -> of(c -> c.title = letters(201), c -> c.title = letters(200));
      case T_TITLE_SHORT -> of(c -> c.title = "x".repeat(19), c -> c.title = "x".repeat(20));
      case T_TITLE_CAPITALS ->
          of(c -> c.title = "SOLAR DRYER FOR HERBS", c -> c.title = "SOLAR dryer for herbs");
      case T_SUMMARY_MISSING -> of(c -> c.summary = null, c -> c.summary = "x");
      case T_SUMMARY_LENGTH -> of(c -> c.summary = letters(501), c -> c.summary = letters(500));
      case T_SUMMARY_SHORT -> of(c -> c.summary = "x".repeat(79), c -> c.summary = "x".repeat(80));
      case T_DESCRIPTION_LENGTH ->
          of(c -> c.description = letters(20_001), c -> c.description = letters(20_000));
      case T_DESCRIPTION_MISSING -> of(c -> c.description = " ", c -> c.description = "x");
      case T_LANGUAGE_MISSING -> of(c -> c.language = null, c -> c.language = "sw");
      case T_LANGUAGE_UNKNOWN -> of(c -> c.language = "qq", c -> c.language = "sw");
      case T_CONTROL_CHARACTERS ->
          of(c -> c.description = "a\u0007b", c -> c.description = "a\tb\r\nc");
      case T_CONTACT_DETAIL ->
          of(
              c -> c.description = "Write to sales@dryer.example.org.",
              c -> c.description = "5 @ 20 A; US 10123456 B2; +12 345 kg");
      case C_CODE_UNKNOWN ->
          of(c -> c.dealTypes = List.of("LT-GIFT"), c -> c.dealTypes = List.of("LT-EXCL-1.0"));
      case C_SYMBOL_FORM -> of(c -> c.ipc = List.of("solar"), c -> c.ipc = List.of("F26B3/28"));
      case C_SDG_RANGE -> of(c -> c.sdgs = List.of(18), c -> c.sdgs = List.of(17));
      case C_TRL_RANGE -> of(c -> c.trl = 10, c -> c.trl = 9);
      case C_COUNT ->
          of(
              c -> c.advantages = Collections.nCopies(31, c.advantages.getFirst()),
              c -> c.advantages = Collections.nCopies(30, c.advantages.getFirst()));
      case C_REPETITION ->
          of(c -> c.territories = List.of("KE", "KE"), c -> c.territories = List.of("KE", "UG"));
      case C_TOPIC_MISSING ->
          of(c -> c.ipc = List.of("A01B 1/02"), c -> c.ipc = List.of("A01B 1/02", "F03D 3/06"));
      case C_TRL_MISSING -> of(c -> c.trl = null, c -> c.trl = 1);
      case A_METRIC_MISSING ->
          of(
              advantages(advantage(null, "x", "1", null, "x")),
              advantages(advantage("x", "x", "1", null, "x")));
      case A_VALUE_MISSING ->
          of(
              advantages(advantage("x", "x", null, "%", "x")),
              advantages(advantage("x", "x", "0", "%", "x")));
      case A_VALUE_DIGITS ->
          of(
              advantages(advantage("x", "x", "1".repeat(21), null, "x")),
              advantages(advantage("x", "x", "1".repeat(20), null, "x")));
      case A_TEXT_LENGTH ->
          of(
              advantages(advantage("x", "x", "1", null, letters(1_001))),
              advantages(advantage("x", "x", "1", null, letters(1_000))));
      case A_MISSING -> of(c -> c.advantages = List.of(), c -> {});
      case A_BASELINE_MISSING ->
          of(
              advantages(advantage("x", null, "1", null, "x")),
              advantages(advantage("x", "x", "1", null, "x")));
      case A_EVIDENCE_MISSING ->
          of(
              advantages(advantage("x", "x", "1", null, null)),
              advantages(advantage("x", "x", "1", null, "x")));
      case R_TYPE_MISSING ->
          of(
              rights(typed(null, RightStatus.UNKNOWN)),
              rights(typed(RightType.PATENT, RightStatus.UNKNOWN)));
      case R_STATUS_MISSING ->
          of(
              rights(typed(RightType.PATENT, null)),
              rights(typed(RightType.PATENT, RightStatus.UNKNOWN)));
      case R_OFFICE_UNKNOWN ->
          of(rights(right("QQ", "1", TODAY, null)), rights(right("EP", "1", TODAY, null)));
      case R_COUNTRY_UNKNOWN -> of(country("QQ"), country("KE"));
      case R_TEXT_LENGTH ->
          of(
              rights(right("KE", letters(201), TODAY, null)),
              rights(right("KE", letters(200), TODAY, null)));
      case R_MISSING -> of(c -> c.rights = List.of(), c -> {});
      case R_OFFICE_MISSING ->
          of(
              rights(right(null, "1", TODAY, null)),
              rights(
                  new Right(
                      RightType.KNOW_HOW,
                      null,
                      null,
                      null,
                      RightStatus.UNKNOWN,
                      null,
                      null,
                      null)));
      case R_NUMBER_MISSING ->
          of(rights(right("KE", null, TODAY, null)), rights(right("KE", "1", TODAY, null)));
      case R_TERM_OVER ->
          of(
              rights(right("KE", "1", TODAY, TODAY.minusDays(1))),
              rights(right("KE", "1", TODAY, TODAY)));
      case R_AS_OF_MISSING ->
          of(rights(right("KE", "1", null, null)), rights(right("KE", "1", TODAY, null)));
      case D_PRICE_RANGE -> of(price("-1", null), price("0", "1000000000000"));
      case D_PRICE_DIGITS ->
          of(price("1." + "0".repeat(20) + "1", null), price("1." + "0".repeat(18) + "1", null));
      case D_PRICE_ORDER -> of(price("2", "1"), price("2", "2"));
      case D_TERMS_CONFLICT ->
          of(
              terms(Exclusivity.EXCLUSIVE, List.of(), null),
              terms(Exclusivity.NON_EXCLUSIVE, List.of(), null));
      case D_TERMS_FIELD_MISSING ->
          of(terms(null, List.of(" "), null), terms(null, List.of("x"), null));
      case D_TERMS_FIELD_LENGTH ->
          of(terms(null, List.of(letters(201)), null), terms(null, List.of(letters(200)), null));
      case D_ROYALTY_RANGE ->
          of(
              terms(null, List.of(), royalty("1", "101")),
              terms(null, List.of(), royalty("1", "100")));
      case D_ROYALTY_ORDER ->
          of(terms(null, List.of(), royalty("2", "1")), terms(null, List.of(), royalty("2", "2")));
      case D_DEAL_MISSING -> of(c -> c.dealTypes = List.of(), c -> {});
      case D_TERRITORY_MISSING ->
          of(c -> c.territories = List.of(), c -> c.territories = List.of("WORLD"));
      case W_CONTRADICTION ->
          of(wanted(OrganisationType.MSME), wanted(OrganisationType.UNIVERSITY));
      case I_ADDRESS ->
          of(images(new Image("javascript:x", "x")), images(new Image("https://e.example/x", "x")));
      case I_WORDS_MISSING ->
          of(images(new Image("/assets/x", "")), images(new Image("/assets/x", "x")));
      case I_WORDS_LENGTH ->
          of(
              images(new Image("/assets/x", letters(201))),
              images(new Image("/assets/x", letters(200))));
      case I_MISSING -> of(c -> c.images = List.of(), c -> {});
      case S_LENGTH -> of(source(letters(201), "1"), source(letters(200), "1"));
      case S_PAIR -> of(source("office", null), source("office", "1"));
      case S_ADDRESS ->
          of(c -> c.sourceUrl = "//e.example", c -> c.sourceUrl = "https://e.example/1");
      // What is typed and what others add to the rules: see ReadinessTest.
      case F_UNREADABLE, F_ORGANISATION_MISSING, X_RULE -> null;
    };
  }

  private static Consumer<ListingMembers> terms(
      Exclusivity exclusivity, List<String> fields, RoyaltyBand royalty) {
    var payments = royalty == null ? null : List.of(Payment.ROYALTY);
    return c ->
        c.terms = new Terms(exclusivity, fields, null, payments, royalty, false, false, null);
  }

  private static RoyaltyBand royalty(String from, String to) {
    return new RoyaltyBand(new BigDecimal(from), new BigDecimal(to));
  }

  private static Consumer<ListingMembers> country(String country) {
    return rights(
        new Right(RightType.PATENT, "EP", "EP 1", country, RightStatus.GRANTED, TODAY, null, null));
  }

  private static Consumer<ListingMembers> source(String source, String externalId) {
    return c -> {
      c.source = source;
      c.externalId = externalId;
    };
  }
}
