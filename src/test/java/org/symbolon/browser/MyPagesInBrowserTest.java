package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Person;
import org.symbolon.testing.RunningMarketplace;

/** What somebody keeps, by clicks alone: a search, a collection, and a comparison out of it. */
@InBrowser
class MyPagesInBrowserTest {
  private final RunningMarketplace marketplace;
  private final BrowserSite site;

  MyPagesInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    this.marketplace = marketplace;
    site = browser.on(marketplace);
  }

  @Test
  void aSearchAndACollectionAreKeptByClicks() {
    var person = Person.signedUp(marketplace, "Wanjiru");
    try (var visit = site.signIn(site.phone(), person).open("/en/search?q=water&kind=TECHNOLOGY")) {
      var page = visit.page;
      page.locator(".save-search button").tap();
      page.waitForURL(url -> url.contains("done=saved"));
      assertThat(page.locator(".statement-good").innerText()).contains("saved");
      page.locator(".kept details summary").first().tap();
      page.locator(".kept details[open] select[name=cadence]").selectOption("WEEKLY");
      page.locator(".kept details[open] button[value=change]").tap();
      page.locator("button[value=agree]").tap();
      page.waitForURL(url -> url.contains("done=agreed"));
      assertThat(page.locator(".kept .card").first().innerText()).contains("mailed on Mondays");

      visit.open("/en/search?kind=TECHNOLOGY");
      for (var box : page.locator(".pick input").all().subList(0, 2)) {
        box.check();
      }
      page.locator(".compare-bar button[formaction]").tap();
      page.locator("#name").fill("For the village");
      page.locator("main button[type=submit]").tap();
      page.waitForURL(url -> url.contains("done=added"));
      assertThat(page.locator("h1").innerText()).isEqualTo("For the village");
      assertThat(page.locator(".hits .card").count()).isEqualTo(2);
      page.locator("button[value=share]").tap();
      var address = page.locator(".statement code").innerText();
      try (var guest = site.phone()) {
        guest.page.navigate(address);
        assertThat(guest.page.locator(".hits .card").count()).isEqualTo(2);
        for (var box : guest.page.locator(".pick input").all()) {
          box.check();
        }
        guest.page.locator(".compare-bar button:not([formaction])").tap();
        guest.page.waitForURL(url -> url.contains("/compare?"));
        assertThat(guest.page.locator("table.compare thead th").count()).isEqualTo(2);
      }
      for (var language : List.of("en", "ar", "ru")) {
        for (var path :
            List.of("/my", "/my/searches", "/my/notices", "/my/collections", "/alerts/new")) {
          visit.open("/" + language + path);
          var width = page.evaluate("document.documentElement.scrollWidth");
          assertThat((Integer) width).as(language + path).isLessThanOrEqualTo(360);
        }
      }
    }
  }
}
