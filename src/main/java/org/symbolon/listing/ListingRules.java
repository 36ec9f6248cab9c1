package org.symbolon.listing;

import java.math.BigDecimal;
import java.util.List;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.kernel.Rules;
import org.symbolon.taxonomy.IpcSymbol;
import org.symbolon.taxonomy.Vocabularies;
import org.symbolon.taxonomy.Vocabulary;

/** What a listing must hold to be kept, and what more to be published. */
public final class ListingRules {
  public static final int TITLE_CHARACTERS = 200;
  public static final int SUMMARY_CHARACTERS = 500;
  public static final int DESCRIPTION_CHARACTERS = 20_000;
  public static final int TOPICS = 50;
  public static final int SYMBOLS = 50;
  public static final int TERRITORIES = 260;
  public static final int ADVANTAGES = 30;
  public static final int RIGHTS = 200;
  public static final int IMAGES = 12;

  /** A territory that stands for every country. */
  public static final String WORLD = "WORLD";

  public static final BigDecimal PRICE_MOST_EUR = new BigDecimal("1e12");
  public static final int SDG_MOST = 17;
  public static final int TRL_MOST = 9;
  public static final int SHORT_TEXT_CHARACTERS = 200;
  public static final int EVIDENCE_CHARACTERS = 1_000;

  private final Vocabulary topics;
  private final Vocabulary dealTypes;
  private final Vocabulary countries;
  private final Vocabulary offices;
  private final TermsCheck terms;

  public ListingRules(Vocabularies vocabularies) {
    this.topics = vocabularies.get("green-topics");
    this.dealTypes = vocabularies.get("deal-types");
    this.countries = vocabularies.get("countries");
    this.offices = vocabularies.get("offices");
    this.terms = new TermsCheck(countries);
  }

  /** The rules that a draft breaks; empty when it may be kept. */
  public List<Violation> violations(ListingContent content) {
    var rules = new Rules();
    rules.present(content.kind(), "/kind");
    rules.required(content.title(), "/title");
    rules.atMost(content.title(), TITLE_CHARACTERS, "/title");
    rules.atMost(content.summary(), SUMMARY_CHARACTERS, "/summary");
    rules.atMost(content.description(), DESCRIPTION_CHARACTERS, "/description");
    rules.required(content.language(), "/language");
    rules.language(content.language(), "/language");
    codes(rules, content.topics(), TOPICS, topics, "/topics", "a green topic");
    symbols(rules, content.ipc());
    goals(rules, content.sdgs());
    rules.check(
        content.trl() == null || (content.trl() >= 1 && content.trl() <= TRL_MOST),
        "/trl",
        "must lie between 1 and 9");
    codes(
        rules,
        content.dealTypes(),
        dealTypes.terms().size(),
        dealTypes,
        "/dealTypes",
        "a deal type");
    territories(rules, content.territories());
    advantages(rules, content.advantages());
    rights(rules, content.rights());
    images(rules, content.images());
    wanted(rules, content.wanted());
    priceBand(rules, content.priceBand());
    terms.check(rules, content);
    rules.atMost(content.source(), SHORT_TEXT_CHARACTERS, "/source");
    rules.atMost(content.externalId(), SHORT_TEXT_CHARACTERS, "/externalId");
    rules.check(
        (content.source() == null) == (content.externalId() == null),
        "/externalId",
        "source and externalId come together");
    rules.webAddress(content.sourceUrl(), "/sourceUrl");
    return rules.violations();
  }

  /** What a listing that may be kept still lacks to be published. */
  public List<Violation> missingToPublish(ListingContent content) {
    var rules = new Rules();
    rules.required(content.summary(), "/summary");
    return rules.violations();
  }

  private static void codes(
      Rules rules, List<String> codes, int most, Vocabulary known, String pointer, String what) {
    rules.atMost(codes, most, pointer);
    for (var i = 0; i < Math.min(codes.size(), most); i++) {
      var code = codes.get(i);
      rules.check(
          known.contains(code),
          pointer + "/" + i,
          "must be " + what + " of the vocabulary " + known.name());
    }
    rules.noRepetition(codes, pointer);
  }

  private static void symbols(Rules rules, List<String> symbols) {
    rules.atMost(symbols, SYMBOLS, "/ipc");
    for (var i = 0; i < Math.min(symbols.size(), SYMBOLS); i++) {
      rules.check(
          IpcSymbol.parse(symbols.get(i)).isPresent(),
          "/ipc/" + i,
          "must be an IPC or CPC symbol such as H02S 10/00");
    }
  }

  private static void goals(Rules rules, List<Integer> goals) {
    rules.atMost(goals, SDG_MOST, "/sdgs");
    for (var i = 0; i < Math.min(goals.size(), SDG_MOST); i++) {
      rules.check(
          goals.get(i) >= 1 && goals.get(i) <= SDG_MOST, "/sdgs/" + i, "must lie between 1 and 17");
    }
    rules.noRepetition(goals, "/sdgs");
  }

  private void territories(Rules rules, List<String> codes) {
    rules.atMost(codes, TERRITORIES, "/territories");
    for (var i = 0; i < Math.min(codes.size(), TERRITORIES); i++) {
      rules.check(
          codes.get(i).equals(WORLD) || countries.contains(codes.get(i)),
          "/territories/" + i,
          "must be an ISO 3166-1 alpha-2 code such as KE, or WORLD");
    }
    rules.noRepetition(codes, "/territories");
  }

  private static void advantages(Rules rules, List<Advantage> rows) {
    rules.atMost(rows, ADVANTAGES, "/advantages");
    for (var i = 0; i < Math.min(rows.size(), ADVANTAGES); i++) {
      var row = rows.get(i);
      var at = "/advantages/" + i;
      rules.required(row.metric(), at + "/metric");
      rules.atMost(row.metric(), SHORT_TEXT_CHARACTERS, at + "/metric");
      rules.atMost(row.baseline(), SHORT_TEXT_CHARACTERS, at + "/baseline");
      rules.present(row.value(), at + "/value");
      rules.check(
          row.value() == null || Rules.isOrdinary(row.value()),
          at + "/value",
          "may have at most 20 digits");
      rules.atMost(row.unit(), SHORT_TEXT_CHARACTERS, at + "/unit");
      rules.atMost(row.evidence(), EVIDENCE_CHARACTERS, at + "/evidence");
    }
  }

  private void rights(Rules rules, List<Right> rows) {
    rules.atMost(rows, RIGHTS, "/rights");
    for (var i = 0; i < Math.min(rows.size(), RIGHTS); i++) {
      var row = rows.get(i);
      var at = "/rights/" + i;
      rules.present(row.type(), at + "/type");
      rules.present(row.status(), at + "/status");
      rules.check(
          row.office() == null || offices.contains(row.office()),
          at + "/office",
          "must be a WIPO ST.3 code such as EP");
      rules.check(
          row.country() == null || countries.contains(row.country()),
          at + "/country",
          "must be an ISO 3166-1 alpha-2 code such as KE");
      rules.atMost(row.number(), SHORT_TEXT_CHARACTERS, at + "/number");
      rules.atMost(row.source(), SHORT_TEXT_CHARACTERS, at + "/source");
    }
  }

  private void wanted(Rules rules, Wanted wanted) {
    if (wanted == null) {
      return;
    }
    rules.noRepetition(wanted.organisationTypes(), "/wanted/organisationTypes");
    rules.noRepetition(wanted.sizeClasses(), "/wanted/sizeClasses");
    rules.noRepetition(wanted.capabilityClasses(), "/wanted/capabilityClasses");
    rules.noRepetition(wanted.excludedOrganisationTypes(), "/wanted/excludedOrganisationTypes");
    codes(
        rules,
        wanted.excludedCountries(),
        TERRITORIES,
        countries,
        "/wanted/excludedCountries",
        "a country");
    rules.check(
        wanted.organisationTypes().stream().noneMatch(wanted.excludedOrganisationTypes()::contains),
        "/wanted/excludedOrganisationTypes",
        "must not hold a type that is wanted");
  }

  private static void priceBand(Rules rules, PriceBand band) {
    if (band == null) {
      return;
    }
    rules.sum(band.fromEur(), PRICE_MOST_EUR, "/priceBand/fromEur");
    rules.sum(band.toEur(), PRICE_MOST_EUR, "/priceBand/toEur");
    rules.check(
        band.fromEur() == null
            || band.toEur() == null
            || band.fromEur().compareTo(band.toEur()) <= 0,
        "/priceBand/toEur",
        "must not be below fromEur");
  }

  private static void images(Rules rules, List<Image> rows) {
    rules.atMost(rows, IMAGES, "/images");
    for (var i = 0; i < Math.min(rows.size(), IMAGES); i++) {
      var url = rows.get(i).url();
      rules.check(
          isPicture(url), "/images/" + i + "/url", "must be an absolute http or https address");
      rules.required(rows.get(i).alt(), "/images/" + i + "/alt");
      rules.atMost(rows.get(i).alt(), SHORT_TEXT_CHARACTERS, "/images/" + i + "/alt");
    }
  }

  /** Whether a picture can stand at this address: of the web, or among our own files. */
  public static boolean isPicture(String url) {
    return url != null
        && (url.startsWith("/assets/") || url.startsWith(Image.FILES) || Rules.isWebAddress(url));
  }
}
