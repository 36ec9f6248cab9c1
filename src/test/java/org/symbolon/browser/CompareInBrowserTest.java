package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.symbolon.testing.RunningMarketplace;

/**
 * Listings side by side: chosen in the search, complete without scripts, clear about its limits.
 */
@InBrowser
class CompareInBrowserTest {
  private static final String NOBODY = "01930000-0000-7000-8000-00000000dead";

  private final RunningMarketplace marketplace;
  private final BrowserSite site;

  CompareInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    this.marketplace = marketplace;
    site = browser.on(marketplace);
  }

  private List<String> ids(String query, int limit) {
    var hits = marketplace.json("/api/v1/listings?limit=" + limit + "&" + query).path("hits");
    return StreamSupport.stream(hits.spliterator(), false)
        .map(hit -> hit.path("id").asText())
        .toList();
  }

  private static String compare(String language, List<String> ids) {
    return ids.stream().map(id -> "id=" + id).collect(Collectors.joining("&", path(language), ""));
  }

  private static String path(String language) {
    return "/" + language + "/compare?";
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsTickedStandsSideBySide(boolean scripts) {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(scripts);
    try (var visit = site.visit(options).open("/en/search?kind=TECHNOLOGY&rightStatus=IN_FORCE")) {
      var page = visit.page;
      var titles = page.locator(".card-title").allInnerTexts().subList(0, 2);
      page.locator(".pick input").nth(0).check();
      page.locator(".pick input").nth(1).check();
      page.locator(".compare-bar button:not([formaction])").click();
      page.waitForURL(Pattern.compile("/en/compare\\?id=.+&id=.+"));
      assertThat(page.locator(".compare-title").allInnerTexts()).isEqualTo(titles);
      assertThat(page.locator(".compare tbody th[scope=row]").allInnerTexts())
          .contains("Owner", "Technology readiness level", "Deals offered", "Territory")
          .contains("Valid until");
      assertThat(page.locator(".compare .status-in_force").count()).isPositive();
      page.locator("#freeIn").selectOption("KE");
      page.locator(".free-form button").click();
      page.waitForURL(Pattern.compile("freeIn=KE"));
      assertThat(page.locator("tr:has(th:text('Free in Kenya?')) td").allInnerTexts())
          .hasSize(2)
          .allMatch(text -> text.contains("Kenya"));
      page.locator(".compare-remove").first().click();
      page.waitForURL(url -> url.split("id=").length == 2 && url.contains("freeIn=KE"));
      assertThat(page.locator(".statement").innerText()).contains("one listing only");
    }
  }

  @Test
  void whatIsTickedStaysTickedWhenFiltersChange() {
    try (var visit = site.desktop().open("/en/search?kind=TECHNOLOGY&q=water")) {
      var pick = visit.page.locator(".pick input").first();
      var id = pick.getAttribute("id");
      pick.check();
      assertThat(visit.page.url()).endsWith("q=water");
      visit.toggle("kind", "NEED", true);
      assertThat(visit.page.locator("#" + id).isChecked()).isTrue();
    }
  }

  @Test
  void tooManyUnknownAndNothingAreSaid() {
    var five = ids("kind=TECHNOLOGY", 5);
    try (var visit = site.desktop().open(compare("en", five))) {
      var page = visit.page;
      assertThat(page.locator(".compare-title").count()).isEqualTo(4);
      assertThat(page.locator(".statement").innerText()).contains("No more than 4", "Left out: 1");
      visit.open(compare("en", List.of(five.get(0), NOBODY, "nonsense", five.get(1))));
      assertThat(page.locator(".compare-title").count()).isEqualTo(2);
      assertThat(page.locator(".statement").innerText()).contains("no longer open: 2");
      visit.open("/en/compare");
      assertThat(page.locator("main").innerText()).contains("Nothing has been chosen yet");
    }
    assertThat(marketplace.client().get(compare("en", List.of(NOBODY))).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aPhoneScrollsTheBoxAndNotThePage() {
    try (var visit = site.phone().open(compare("en", ids("kind=TECHNOLOGY", 4)))) {
      var page = visit.page;
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      assertThat((Boolean) page.locator(".compare-box").evaluate("e => e.scrollWidth > 700"))
          .isTrue();
      var label = page.locator(".compare th[scope=row]").first();
      var before = label.boundingBox().x;
      page.locator(".compare-box").evaluate("e => e.scrollLeft = 300");
      assertThat(label.boundingBox().x).isEqualTo(before);
    }
  }

  @Test
  void arabicReadsFromTheRight() {
    try (var visit = site.desktop().open(compare("ar", ids("kind=NEED", 2)))) {
      var label = visit.page.locator(".compare th[scope=row]").first().boundingBox().x;
      var cells = visit.page.locator(".compare tbody tr:nth-child(2) td");
      assertThat(label).isGreaterThan(cells.nth(0).boundingBox().x);
      assertThat(cells.nth(0).boundingBox().x).isGreaterThan(cells.nth(1).boundingBox().x);
    }
  }
}
