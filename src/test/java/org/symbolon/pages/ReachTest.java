package org.symbolon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Running;
import org.symbolon.testing.RunningMarketplace;

/** What search engines, feed readers and other sites fetch. */
@Running(demo = true)
class ReachTest {
  private final RunningMarketplace marketplace;

  ReachTest(RunningMarketplace marketplace) {
    this.marketplace = marketplace;
  }

  private List<String> locations(String path) {
    var answer = marketplace.client().get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/xml");
    return Jsoup.parse(answer.body(), "", Parser.xmlParser()).select("loc").eachText();
  }

  private String path(String location) {
    assertThat(location).startsWith(marketplace.baseUrl() + "/");
    return location.substring(marketplace.baseUrl().length());
  }

  @Test
  void theSitemapNamesEveryOpenListingInEachLanguageOnce() {
    var robots = marketplace.client().get("/robots.txt").body();
    assertThat(robots).contains("Sitemap: " + marketplace.baseUrl() + "/sitemap.xml");
    var all =
        locations("/sitemap.xml").stream().flatMap(file -> locations(path(file)).stream()).toList();
    assertThat(all).doesNotHaveDuplicates();
    var total = marketplace.json("/api/v1/listings?limit=1").at("/total/value").asLong();
    assertThat(total).isPositive();
    assertThat(all)
        .filteredOn(place -> place.matches(".*/(technologies|needs)/[0-9a-f-]{36}"))
        .hasSize((int) (6 * total));
    for (var place : List.of(all.getFirst(), all.get(all.size() / 2), all.getLast())) {
      assertThat(marketplace.client().get(path(place)).statusCode()).as(place).isEqualTo(200);
    }
    assertThat(marketplace.client().get("/sitemaps/nonsense.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void anySearchIsAFeed() throws Exception {
    var page = marketplace.client().get("/en/search?q=water&kind=NEED&sort=relevance");
    var href = Jsoup.parse(page.body()).selectFirst("link[type=application/atom+xml]").attr("href");
    var answer = marketplace.client().get(href);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    var feed = (Feed) new WireFeedInput().build(new StringReader(answer.body()));
    var hits =
        marketplace.json("/api/v1/listings?q=water&kind=NEED&sort=newest&limit=50").at("/hits");
    assertThat(feed.getEntries()).hasSize(hits.size()).isNotEmpty();
    for (var i = 0; i < hits.size(); i++) {
      var entry = feed.getEntries().get(i);
      assertThat(entry.getId()).isEqualTo("urn:uuid:" + hits.get(i).at("/id").asText());
      assertThat(entry.getTitle()).isEqualTo(hits.get(i).at("/title").asText());
      assertThat(entry.getAlternateLinks().getFirst().getHref())
          .isEqualTo(marketplace.baseUrl() + "/en/needs/" + hits.get(i).at("/id").asText());
    }
    assertThat(feed.getUpdated()).isNotNull();
    assertThat(feed.getAlternateLinks().getFirst().getHref()).contains("/en/search?q=water");
    var nothing = marketplace.client().get("/ar/search.atom?q=xyzzyxyzzy&topic=nonsense");
    assertThat(((Feed) new WireFeedInput().build(new StringReader(nothing.body()))).getEntries())
        .isEmpty();
  }

  @Test
  void pagesTellOthersHowToShowThem() {
    var page = Jsoup.parse(marketplace.client().get("/en/").body());
    var image = page.selectFirst("meta[property=og:image]").attr("content");
    var answer = marketplace.client().get(path(image));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
  }

  @Test
  void readsOfTheApiAreOpenToPagesOfOthersAndWritesAreNot() {
    var origin = new String[] {"Origin", "https://university.example"};
    var read = marketplace.client().get("/api/v1/listings?limit=1", origin);
    assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(read.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    var write = marketplace.client().send("OPTIONS", "/api/v1/listings", null, origin);
    assertThat(write.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    var pages = marketplace.client().get("/en/search", origin);
    assertThat(pages.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }
}
