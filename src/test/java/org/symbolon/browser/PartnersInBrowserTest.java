package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.RunningMarketplace;

/** Partners of organisations with their reasons, and what a technology office sees. */
@InBrowser
class PartnersInBrowserTest {
  private final RunningMarketplace marketplace;
  private final BrowserSite site;

  PartnersInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    this.marketplace = marketplace;
    site = browser.on(marketplace);
  }

  private List<String> organisations(String type) {
    var all = marketplace.json("/api/v1/organisations?limit=50").path("organisations");
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path("type").asText().equals(type))
        .filter(one -> one.path("source").asText().equals("demo"))
        .map(one -> one.path("id").asText())
        .toList();
  }

  @Test
  void aFirmSeesSpinOffsWithTheReasons() {
    var firm = organisations("MSME").getFirst();
    var noScripts = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (var visit = site.visit(noScripts).open("/en/organisations/" + firm)) {
      var page = visit.page;
      page.locator(".facts a[href$='/partners']").click();
      page.waitForURL("**/en/organisations/" + firm + "/partners");
      var first = page.locator(".match").first();
      assertThat(first.locator(".card-owner").innerText()).contains("University spin-off");
      var sum =
          first.locator(".part-points").allInnerTexts().stream()
              .map(points -> new BigDecimal(points.split(" ")[0]))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(first.locator(".match-total strong").innerText());
      assertThat(first.locator(".part-because").allInnerTexts()).noneMatch(String::isBlank);
      page.locator("#with").fill(organisations("UNIVERSITY_SPIN_OFF").getLast());
      page.locator(".why-not button").click();
      page.waitForURL("**/partners?with=*");
      assertThat(page.locator(".answer .statement").innerText()).isNotBlank();
      assertThat(page.locator(".answer .score-parts > li").count()).isGreaterThan(5);
    }
  }

  @Test
  void aTechnologyOfficeSeesFirmsForEachTechnology() {
    var office = organisations("UNIVERSITY").getFirst();
    try (var visit = site.phone().open("/ar/organisations/" + office + "/partners")) {
      var groups = visit.page.locator(".partner-group");
      assertThat(groups.count()).isPositive();
      assertThat(groups.first().locator("h2 a").getAttribute("href")).contains("/technologies/");
      assertThat(groups.first().locator(".match").count()).isBetween(1, 3);
      assertThat(visit.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }
  }

  @Test
  void whoHasNoPartnersHasNoSuchPage() {
    var government = organisations("GOVERNMENT").getFirst();
    var path = "/en/organisations/" + government;
    assertThat(marketplace.client().get(path + "/partners").statusCode()).isEqualTo(404);
    assertThat(marketplace.client().get(path).body()).doesNotContain("/partners\"");
    var firms = organisations("MSME");
    var asked = "/en/organisations/" + firms.getFirst() + "/partners?with=" + firms.getLast();
    assertThat(marketplace.client().get(asked).body()).contains("id=\"with-error\"");
  }
}
