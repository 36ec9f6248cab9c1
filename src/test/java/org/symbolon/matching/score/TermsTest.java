package org.symbolon.matching.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.symbolon.listing.Kind;
import org.symbolon.listing.PriceBand;
import org.symbolon.taxonomy.Vocabularies;

/** Readiness, deal, territory, price and language, as tables. */
class TermsTest {
  private static final Vocabularies VOCABULARIES = Vocabularies.load();

  private static List<String> list(String text) {
    return text == null ? List.of() : Arrays.asList(text.split(" "));
  }

  private static void holds(
      Judgement judgement, double share, boolean missing, String... sentences) {
    assertThat(judgement.share()).isCloseTo(share, within(1e-9));
    assertThat(judgement.missing()).isEqualTo(missing);
    assertThat(judgement.because()).extracting(Because::key).containsExactly(sentences);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 9, 1, false, readiness.enough",
    "6, 6, 1, false, readiness.enough",
    "6, 5, 0.7, false, readiness.below",
    "6, 4, 0.4, false, readiness.below",
    "6, 3, 0.1, false, readiness.below",
    "6, 2, 0, false, readiness.below",
    "9, 1, 0, false, readiness.below",
    ", 7, 0, true, missing.trl",
    "6, , 0, true, missing.trl",
    ", , 0, true, missing.trl",
  })
  void readiness(Integer wanted, Integer offered, double share, boolean missing, String said) {
    holds(
        Sample.judge(
            new Readiness(),
            Sample.need(c -> c.trl = wanted),
            Sample.technology(c -> c.trl = offered)),
        share,
        missing,
        said);
  }

  @ParameterizedTest
  @CsvSource({
    "NONEXCL, NONEXCL EXCL, 1, deal.same",
    "NONEXCL, EXCL, 0.4, deal.partly",
    "NONEXCL, PLEDGE, 0.9, deal.partly",
    "EXCL, ASSIGN NONEXCL, 0.6, deal.partly",
    "ASSIGN INVEST, DISTRIB, 0, deal.none",
    ", EXCL, 0, missing.deal",
    "EXCL, , 0, missing.deal",
  })
  void deal(String sought, String offered, double share, String said) {
    holds(
        Sample.judge(
            new Deal(DealCompatibility.load()),
            Sample.need(c -> c.dealTypes = types(sought)),
            Sample.technology(c -> c.dealTypes = types(offered))),
        share,
        said.startsWith("missing"),
        said);
  }

  private static List<String> types(String text) {
    return list(text).stream().map(type -> "LT-" + type + "-1.0").toList();
  }

  @Test
  void theTableOfDealsSpeaksOfKnownTypesOnly() {
    var types = VOCABULARIES.get("deal-types");
    var table = DealCompatibility.load().offered();
    assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(types.byId().keySet());
    table.forEach((offered, row) -> {
      assertThat(types.byId().keySet()).containsAll(row.keySet());
      assertThat(row).doesNotContainKey(offered);
      assertThat(row.values()).allMatch(share -> share > 0 && share < 1);
    });
    // What the vocabulary itself calls compatible is never a hard conflict.
    types
        .terms()
        .forEach(term -> {
          if (term.more().get("compatibleWith") instanceof List<?> compatible) {
            assertThat(table.get(term.id()).keySet())
                .as(term.id())
                .containsAll(compatible.stream().map(String::valueOf).toList());
          }
        });
  }

  /** The seeker is based in Kenya. */
  @ParameterizedTest
  @CsvSource({
    "KE, KE, 1, territory.offered territory.seat",
    "KE, WORLD, 1, territory.offered territory.seat",
    "KE UG, KE FR, 0.6, territory.offered territory.notOffered territory.seat",
    "UG, FR, 0, territory.notOffered territory.notAtSeat",
    "UG, KE, 0.2, territory.notOffered territory.seat",
    "WORLD, WORLD, 1, territory.world territory.seat",
    ", WORLD, 0.2, missing.territories territory.seat",
    "KE, , 0, missing.territories",
  })
  void territory(String wanted, String offered, double share, String said) {
    holds(
        Sample.judge(
            new Territory(249),
            Sample.need(c -> c.territories = list(wanted)),
            Sample.technology(c -> c.territories = list(offered))),
        share,
        said.contains("missing"),
        said.split(" "));
  }

  @Test
  void aPartOfTheWorldIsThatPart() {
    holds(
        Sample.judge(
            new Territory(200),
            Sample.need(c -> c.territories = List.of("WORLD")),
            Sample.technology(c -> c.territories = List.of("FR", "DE"))),
        0.8 * 2 / 200,
        false,
        "territory.partOfTheWorld",
        "territory.notAtSeat");
  }

  @ParameterizedTest
  @CsvSource({
    ", 50, 10, 40, 1, price.within",
    ", 50, 10, 50, 1, price.within",
    "20, 50, 5, 10, 1, price.within",
    ", 50, 40, 60, 0.5, price.partly",
    ", 50, 10, , 0.5, price.partly",
    ", 50, , 100, 0.5, price.partly",
    ", 50, 51, 60, 0, price.above",
    ", 50, 51, , 0, price.above",
    "10, , 1000, 2000, 1, price.within",
  })
  void price(
      BigDecimal budgetFrom,
      BigDecimal budgetTo,
      BigDecimal from,
      BigDecimal to,
      double share,
      String said) {
    holds(
        Sample.judge(
            new Price(),
            Sample.need(c -> c.priceBand = new PriceBand(budgetFrom, budgetTo)),
            Sample.technology(c -> c.priceBand = new PriceBand(from, to))),
        share,
        false,
        said);
  }

  @ParameterizedTest
  @CsvSource({
    "en sw, fr en, en, 1, language.common language.texts",
    "en sw, fr en, fr, 0.6, language.common language.otherTexts",
    "sw, fr, en, 0.4, language.none language.texts",
    ", fr, en, 0.4, missing.languages language.texts",
  })
  void language(String need, String technology, String text, double share, String said) {
    holds(
        Sample.judge(
            new CommonLanguage(),
            Sample.side(Kind.NEED, c -> {}, o -> o.languages = list(need), null),
            Sample.side(
                Kind.TECHNOLOGY,
                c -> c.language = text,
                o -> o.languages = list(technology),
                null)),
        share,
        said.contains("missing"),
        said.split(" "));
  }
}
