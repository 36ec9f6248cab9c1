package org.symbolon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.symbolon.kernel.Language;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Lifecycle;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.listing.Status;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationSummary;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** What a query has to find first, as a table. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {
  private SearchBench bench;

  @BeforeAll
  void fill(TestEngines engines) {
    bench = new SearchBench(engines, "relevance");
    bench.fill(
        List.of(
            listing(
                1,
                "en",
                "Photovoltaic modules for rooftops",
                "Light panels turn sunlight into electricity."),
            listing(
                2,
                "en",
                "Membrane filter for drinking water",
                "Removes arsenic from well water without chemicals."),
            listing(
                3,
                "en",
                "Small wind turbine for farms",
                "A turbine of 5 kW that starts in light wind."),
            listing(
                4,
                "en",
                "Biogas from kitchen waste",
                "A digester of two cubic metres for one family."),
            listing(
                5,
                "fr",
                "Séchoir solaire pour les mangues",
                "Sèche les fruits sans électricité, grâce au soleil."),
            listing(
                6,
                "es",
                "Bomba de agua accionada por el viento",
                "Riega una hectárea sin combustible."),
            listing(7, "ar", "تحلية المياه بالطاقة الشمسية", "وحدة صغيرة تنتج مياه صالحة للشرب."),
            listing(8, "ru", "Очистка сточных вод без реагентов", "Установка для малых посёлков."),
            listing(9, "zh", "太阳能海水淡化装置", "小型装置，适合海岛村庄。"),
            listing(10, "de", "Wärmepumpe für Altbauten", "Heizt auch bei strengem Frost."),
            listing(
                11,
                "en",
                "<script>alert('cold')</script> storage",
                "Cold <b>storage</b> & more.")));
  }

  @AfterAll
  void close() {
    bench.close();
  }

  private static Listing listing(int number, String language, String title, String summary) {
    var now = Instant.now().minusSeconds(1);
    var content =
        ListingContent.of(Kind.TECHNOLOGY, title, summary, null, language)
            .with(c -> {
              c.rights =
                  List.of(
                      new Right(
                          RightType.PATENT,
                          "US",
                          "US 1012345" + number + " B2",
                          null,
                          RightStatus.GRANTED,
                          null,
                          null,
                          null));
              c.source = "test";
              c.externalId = "CASE-4711-" + number;
            });
    return new Listing(
        new UUID(0, number),
        new OrganisationSummary(
            new UUID(1, number),
            "Institut Lumière " + number,
            OrganisationType.RESEARCH_INSTITUTE,
            "FR",
            null),
        OrganisationStatus.PUBLISHED,
        content,
        new Lifecycle(Status.PUBLISHED, LocalDate.now(), now.plus(Duration.ofDays(9)), now),
        1,
        1,
        now,
        now);
  }

  @ParameterizedTest
  @CsvSource({
    "photovoltaics, 1",
    "pv rooftop, 1",
    "solar panel rooftops, 1",
    "drinking water filters, 2",
    "filtering water, 2",
    "membrnae filter, 2",
    "wind turbines, 3",
    "digesters, 4",
    "how can a family make gas from kitchen waste?, 4",
    "mangue séchée au soleil, 5",
    "sechoir mangues, 5",
    "bombas de agua, 6",
    "الطاقة الشمسية, 7",
    "сточные воды, 8",
    "海水淡化, 9",
    "wärmepumpe altbauten, 10",
    "warmepumpe, 10",
    "US10123453B2, 3",
    "us 1012345 3, 3",
    "CASE-4711-4, 4",
    "institut lumiere 8, 8",
    "'\"well water\" arsenic', 2",
    "water -arsenic -agua, 0",
    "'\"water well\"', 0",
  })
  void finds(String text, int first) {
    var hits = bench.find(text).hits();
    if (first == 0) {
      assertThat(hits).isEmpty();
    } else {
      assertThat(hits).as(text).isNotEmpty();
      assertThat(hits.getFirst().id()).as(text).isEqualTo(new UUID(0, first));
      assertThat(hits.getFirst().because().words()).isTrue();
    }
  }

  @Test
  void highlightsMarkTheWordsOfTheLanguage() {
    var hit = bench.find("filters drinking").hits().getFirst();
    assertThat(hit.highlights().get("title"))
        .containsExactly("Membrane <mark>filter</mark> for <mark>drinking</mark> water");
    assertThat(hit.because().fields()).contains("title");
  }

  @Test
  void highlightsCarryNoMarkup() {
    var hit = bench.find("cold storage").hits().getFirst();
    assertThat(hit.highlights().get("title"))
        .containsExactly(
            "&lt;script&gt;alert(&#39;<mark>cold</mark>&#39;)&lt;/script&gt; <mark>storage</mark>");
    assertThat(hit.highlights().get("summary"))
        .containsExactly("<mark>Cold</mark> &lt;b&gt;<mark>storage</mark>&lt;/b&gt; &amp; more.");
  }

  @Test
  void whatFindsNothingSuggestsWhatDoes() {
    var page = bench.find("\"wind turbin for farms\"");
    assertThat(page.total().value()).isZero();
    assertThat(page.didYouMean()).isNotNull();
    assertThat(bench.find(page.didYouMean()).hits().getFirst().id()).isEqualTo(new UUID(0, 3));
  }

  @Test
  void titlesAndTopicsAreCompleted() {
    assertThat(bench.search.suggest("wind tu", Language.EN))
        .extracting(Suggestion::text)
        .contains("Small wind turbine for farms");
    assertThat(bench.search.suggest("energie sol", Language.FR))
        .anyMatch(s -> s.type().equals("topic") && s.value().equals("solar-energy"));
    assertThat(bench.search.suggest("", Language.EN)).isEmpty();
  }

  @Test
  void aRepeatedQuestionIsAnsweredFromMemoryAndStaysFresh() {
    var query = new SearchQuery("biogas", Map.of(), Sort.RELEVANCE, 5, null);
    assertThat(bench.find(query)).isSameAs(bench.find(query));
  }
}
