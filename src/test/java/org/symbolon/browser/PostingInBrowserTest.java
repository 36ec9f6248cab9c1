package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Person;
import org.symbolon.testing.RunningMarketplace;

/**
 * From a sample record, and from nothing, to a public page that search finds, with at most six
 * fields typed; what is typed is kept by itself.
 */
@InBrowser
class PostingInBrowserTest {
  private static final int FIELDS_MOST = 6;
  private static final Duration FOUND_WITHIN = Duration.ofSeconds(15);

  private final RunningMarketplace marketplace;
  private final BrowserSite site;
  private int fields;

  PostingInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    this.marketplace = marketplace;
    site = browser.on(marketplace);
  }

  /** Somebody who has an account and acts for an organisation that is public. */
  private Person member() {
    var posted =
        marketplace.operator(
            "POST",
            "/api/v1/organisations",
            "{\"name\":\"Kisumu Pottery Works\",\"type\":\"MSME\",\"country\":\"KE\"}");
    var address = posted.headers().firstValue("Location").orElseThrow();
    marketplace.operator("POST", address + "/publish", null);
    return Person.signedUp(marketplace, "Wanjiru")
        .joins(UUID.fromString(address.replaceAll(".*/", "")), "EDITOR");
  }

  private void type(Page page, String field, String text) {
    fields++;
    page.locator(field).fill(text);
  }

  private void choose(Page page, String field, String value) {
    fields++;
    page.locator(field).selectOption(value);
  }

  private void tick(Page page, String label) {
    fields++;
    page.getByLabel(label).check();
  }

  private static void press(Page page, String act) {
    page.locator("button[value=" + act + "]").last().click();
  }

  /** Goes the way of a stranger: words into the search box, the first hit. */
  private void findBySearch(String query, String title) {
    RunningMarketplace.eventually(
        FOUND_WITHIN,
        () -> {
          try (var visit = site.desktop().open("/en/search?q=" + query.replace(" ", "+"))) {
            assertThat(visit.page.locator(".card-title").first().innerText()).isEqualTo(title);
            visit.page.locator(".card-title a").first().click();
            assertThat(visit.page.locator("h1").innerText()).isEqualTo(title);
          }
        });
  }

  @Test
  void aTechnologyFromARecord() {
    var phone = new Browser.NewContextOptions().setViewportSize(390, 800).setHasTouch(true);
    try (var visit = site.signedIn(member(), phone).open("/en/my/listings")) {
      var page = visit.page;
      page.getByText("Offer a technology").click();
      type(page, "#number", "WO 2026/900001");
      press(page, "publication");
      page.waitForURL(Pattern.compile("/en/my/listings/drafts/"));
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      choose(page, "#trl", "7");
      tick(page, "Non-exclusive licence");
      type(page, "#advantages-0-metric", "Removal of E. coli");
      type(page, "#advantages-0-value", "4");
      type(page, "#advantages-0-unit", "log reduction");
      press(page, "publish");
      page.waitForURL(Pattern.compile("/en/technologies/[0-9a-f-]+\\?posted=1$"));
      assertThat(page.locator("table").first().innerText()).contains("log reduction");
    }
    assertThat(fields).isLessThanOrEqualTo(FIELDS_MOST);
    findBySearch(
        "ceramic siphon filter rainwater",
        "Ceramic siphon filter with a self-cleaning silver layer for household rainwater tanks");
  }

  @Test
  void aNeedFromNothingWithoutScripts() {
    var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    var title = "Cooling for vaccine boxes on motorcycles, quixotic roads";
    try (var visit = site.signedIn(member(), plain).open("/en/my/listings/new?kind=NEED")) {
      var page = visit.page;
      assertThat(page.locator("a[href='/en/needs/new']").count()).isPositive();
      press(page, "nothing");
      type(page, "#title", title);
      type(page, "#summary", "Boxes of 20 litres stay below 8 °C for ten hours, shaken, at 38 °C.");
      choose(page, "#territories-0", "KE");
      tick(page, "Know-how");
      press(page, "publish");
      page.waitForURL(Pattern.compile("/en/needs/[0-9a-f-]+/matches\\?posted=1$"));
    }
    assertThat(fields).isLessThanOrEqualTo(FIELDS_MOST);
    findBySearch("cooling vaccine boxes motorcycles", title);
  }

  @Test
  void whatIsTypedIsKeptByItselfAndTheCheckerFollows() {
    try (var visit =
        site.signedIn(member(), new Browser.NewContextOptions())
            .open("/en/my/listings/new?kind=TECHNOLOGY")) {
      var page = visit.page;
      press(page, "nothing");
      page.waitForURL(Pattern.compile("/drafts/"));
      var address = page.url();
      page.locator("#summary").fill("x".repeat(612));
      assertThat(page.locator("[data-count=summary]").innerText()).isEqualTo("612 / 500");
      page.waitForCondition(
          () -> page.locator("#readiness").innerText().contains("612 of 500 characters"));
      page.locator("#title").fill("Typed just before leaving");
      page.navigate(address.replaceAll("/drafts/.*", ""));
      page.navigate(address);
      assertThat(page.locator("#summary").inputValue()).hasSize(612);
      assertThat(page.locator("#title").inputValue()).isEqualTo("Typed just before leaving");
    }
  }
}
