package org.symbolon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Act;
import org.symbolon.listing.Listing;
import org.symbolon.listing.SampleListings;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.json.Json;
import org.symbolon.search.Finder;
import org.symbolon.search.SearchPage;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.MarketplaceApi;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** The pages over a real socket and a real database; the test says what searching answers. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
  private static final SearchPage NOTHING =
      new SearchPage(new SearchPage.Total(0, true), List.of(), Map.of(), null, "water");

  private final Marketplace marketplace;
  private final MarketplaceApi site;
  private final Organisation owner;
  private volatile Finder finder;

  PagesTest(TestEngines engines) {
    marketplace = new Marketplace(engines);
    site =
        new MarketplaceApi(
            marketplace, (query, language) -> finder.find(query, language), (q, l) -> List.of());
    owner = marketplace.organisation("Clearwater <Ltd> & Co");
  }

  @BeforeEach
  void findNothing() {
    finder = (query, language) -> NOTHING;
  }

  @AfterAll
  void close() {
    site.close();
    marketplace.close();
  }

  private Listing published(Listing sample) {
    // Source and external id are unique; these samples share theirs.
    var content =
        sample
            .content()
            .with(c -> {
              c.source = null;
              c.externalId = null;
            });
    var posted = marketplace.listings.post(Viewer.OPERATOR, Marketplace.of(owner, content));
    return marketplace.listings.perform(
        Viewer.OPERATOR, posted.id(), Act.PUBLISH, OptionalLong.empty());
  }

  private Document page(String path, int status) {
    var answer = site.client.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo("text/html; charset=utf-8");
    return Jsoup.parse(answer.body());
  }

  @Test
  void theRootAsksTheBrowserForItsLanguage() {
    var answer = site.client.get("/", "Accept-Language", "de, ar;q=0.8, fr;q=0.5");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/ar/");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageSpeaksItsLanguage(Language language) {
    var listing = published(SampleListings.technology());
    var say = org.symbolon.platform.language.Messages.load().in(language);
    for (var path :
        List.of(
            "/",
            "/about",
            "/search?q=water&freeIn=KE",
            "/technologies/" + listing.id() + "?freeIn=KE",
            "/organisations/" + owner.id())) {
      var page = page("/" + language.tag() + path, 200);
      assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
      assertThat(page.select("html").attr("dir")).isEqualTo(language.rightToLeft() ? "rtl" : "ltr");
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select(".skip").text()).isEqualTo(say.text("skip"));
      assertThat(page.select(".languages a")).hasSize(Language.values().length);
    }
  }

  @Test
  void aLanguageIsChangedWithoutLosingTheSearch() {
    var page = page("/en/search?q=water&trl=6-9", 200);
    assertThat(page.select(".languages a[hreflang=fr]").attr("href"))
        .isEqualTo("/fr/search?q=water&trl=6-9");
  }

  @Test
  void aListingShowsWhatIsRecordedAndNothingElse() {
    var listing = published(SampleListings.technology());
    var page = page("/en/technologies/" + listing.id() + "?freeIn=KE", 200);
    assertThat(page.select("h1").text()).isEqualTo(listing.content().title());
    assertThat(page.select(".sheet-owner a").text()).isEqualTo("Clearwater <Ltd> & Co");
    assertThat(page.select("tbody tr").eachText())
        .anySatisfy(row -> assertThat(row).contains("Energy use", "−30 %", "reverse osmosis"))
        .anySatisfy(row -> assertThat(row).contains("Kenya", "In force", "KE 1234"))
        .anySatisfy(row -> assertThat(row).contains("each of the 39 member states", "Granted"));
    assertThat(page.select(".statement-stop").text()).contains("in force in Kenya");
    assertThat(page.select("a[href*=patentscope]").eachAttr("href"))
        .contains("https://patentscope.wipo.int/search/en/detail.jsf?docId=WO2019123456");
    assertThat(page.select("a[href*=espacenet]").eachAttr("href"))
        .contains("https://worldwide.espacenet.com/patent/search?q=pn%3DKE1234");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://symbolon.example/en/technologies/" + listing.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BR", "ke ", "JP"})
  void whatIsNotKnownNeverReadsAsFree(String country) {
    var listing = published(SampleListings.technology());
    var asked = URLEncoder.encode(country, StandardCharsets.UTF_8);
    var page = page("/en/technologies/" + listing.id() + "?freeIn=" + asked, 200);
    assertThat(page.select(".statement-good")).isEmpty();
    assertThat(page.select(".statement-warn, .statement-stop")).hasSize(1);
    assertThat(page.select(".statement").text()).contains("not legal advice");
  }

  @Test
  void wordsOfOthersNeverBecomeMarkup() {
    var listing = published(SampleListings.hostile());
    var page = page("/en/technologies/" + listing.id(), 200);
    assertThat(page.select("h1").text()).isEqualTo(listing.content().title());
    assertThat(page.select(".summary").text()).isEqualTo(listing.content().summary());
    assertThat(page.select("script")).hasSize(2);
    assertThat(page.select("img, b")).isEmpty();
    var structured =
        Json.read(page.select("script[type=application/ld+json]").html(), JsonNode.class);
    assertThat(structured.path("name").asText()).isEqualTo(listing.content().title());
    var q = "\"><script>alert(1)</script>";
    var search = page("/en/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8), 200);
    assertThat(search.select("#q").val()).isEqualTo(q);
    assertThat(search.select("script")).hasSize(1);
  }

  @Test
  void structuredDataSaysWhoOffersAndWhoSeeks() {
    var offer = structure("/en/technologies/", published(SampleListings.technology()));
    assertThat(offer.path("@type").asText()).isEqualTo("Offer");
    assertThat(offer.at("/offeredBy/name").asText()).isEqualTo("Clearwater <Ltd> & Co");
    var demand = structure("/en/needs/", published(SampleListings.need()));
    assertThat(demand.path("@type").asText()).isEqualTo("Demand");
    assertThat(demand.at("/@reverse/seeks/@type").asText()).isEqualTo("Organization");
  }

  private JsonNode structure(String path, Listing listing) {
    var page = page(path + listing.id(), 200);
    return Json.read(page.select("script[type=application/ld+json]").html(), JsonNode.class);
  }

  @Test
  void theOtherKindsAddressLeadsToTheRightOne() {
    var need = published(SampleListings.need());
    var answer = site.client.get("/en/technologies/" + need.id() + "?freeIn=KE");
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/en/needs/" + need.id() + "?freeIn=KE");
  }

  @Test
  void whatIsNotPublicIsNotThere() {
    var draft =
        marketplace.listings.post(
            Viewer.OPERATOR, Marketplace.of(owner, Marketplace.technology("Secret", "Hidden")));
    for (var path :
        List.of(
            "/fr/technologies/" + draft.id(),
            "/fr/technologies/" + new UUID(1, 2),
            "/fr/needs/nonsense",
            "/fr/organisations/nonsense",
            "/fr/nothing",
            "/xx/search",
            "/en-GB/search")) {
      var page = page(path, 404);
      assertThat(page.text()).doesNotContain("Secret");
      assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }
    assertThat(page("/fr/nothing", 404).select("html").attr("lang")).isEqualTo("fr");
  }

  @Test
  void anEngineThatRestsIsStoodInForByTheDatabase() {
    published(SampleListings.technology());
    finder =
        (query, language) -> {
          throw new Refused.Unavailable("It rests.", 7);
        };
    var answer = site.client.get("/en/search?q=water&topic=alternative-energy-production");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    var page = Jsoup.parse(answer.body());
    assertThat(page.select(".card-title").eachText())
        .contains(SampleListings.technology().content().title());
    assertThat(page.select(".topics a").eachText())
        .contains("Solar energy", "Alternative energy production")
        .doesNotContain("Nuclear power generation");
    assertThat(page("/en/", 200).select(".topics a")).hasSize(7);
    assertThat(page("/en/organisations/" + owner.id(), 200).text()).contains("at the moment");
  }

  @Test
  void aForeignCursorStartsFromTheFirstPage() {
    finder =
        (query, language) -> {
          if (query.after() != null) {
            throw new Refused.Invalid("after", "is none of ours");
          }
          return NOTHING;
        };
    var page = page("/en/search?q=watr&after=nonsense&trl=99&kind=WHAT&sort=%00", 200);
    assertThat(page.select(".did-you-mean a").attr("href")).isEqualTo("/en/search?q=water");
    assertThat(page.select(".chosen")).isEmpty();
    assertThat(page.select(".empty")).hasSize(1);
  }
}
