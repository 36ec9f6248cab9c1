package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Person;
import org.symbolon.testing.RunningMarketplace;

/** A need in two minutes: matches while it is typed, errors beside their fields, and posting it. */
@InBrowser
class NeedInBrowserTest {
  private static final String LINE = "Low-cost sensor for water quality in rural wells";

  /** Of the demonstration catalogue: what whoever posts that line has to see first. */
  private static final String WANTED = "Handpump-mounted logger for turbidity";

  private final RunningMarketplace marketplace;
  private final BrowserSite site;

  NeedInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    this.marketplace = marketplace;
    site = browser.on(marketplace);
  }

  private static void waitForFirst(Page page, String title) {
    page.waitForCondition(() ->
        page.locator("#preview .card-title").count() > 0
            && page.locator("#preview .card-title").first().innerText().startsWith(title));
  }

  @Test
  void technologiesAppearWhileItIsTyped() {
    try (var visit = site.desktop().open("/en/needs/new")) {
      var page = visit.page;
      assertThat(page.locator("#preview .match").count()).isZero();
      page.locator("#title").pressSequentially(LINE);
      waitForFirst(page, WANTED);
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("title");
      assertThat(page.locator("need-draft > [role=status]").innerText())
          .contains("in common with this")
          .contains(WANTED);
      var readiness = page.locator("#preview .match").first();
      readiness.locator("summary").click();
      assertThat(readiness.innerText()).contains("The need names no least TRL");
      page.locator("#trl").selectOption("6");
      page.waitForCondition(
          () -> page.locator("#preview .match").first().innerText().contains("at least TRL 6"));
      assertThat(page.url()).endsWith("/en/needs/new");
    }
  }

  @Test
  void withoutScriptsAButtonShowsThemAndItIsPosted() {
    var noScripts = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (var visit = site.visit(noScripts).open("/en/needs/new")) {
      var page = visit.page;
      page.locator("#title").fill(LINE);
      page.locator("#trl").selectOption("6");
      page.locator("#country").selectOption("KE");
      page.getByLabel("Non-exclusive licence").check();
      page.locator("button[value=preview]").click();
      waitForFirst(page, WANTED);
      assertThat(page.locator("#title").inputValue()).isEqualTo(LINE);
      page.locator("#budget").fill("a lot");
      page.locator("button[value=post]").click();
      page.locator("#errors").waitFor();
      visit.refused(422);
      assertThat(page.locator("#errors a").allInnerTexts())
          .hasSize(3)
          .anyMatch(error -> error.startsWith("Budget:"))
          .anyMatch(error -> error.contains("Sign in beside this page"));
      assertThat(page.locator("#errors a").first().getAttribute("href")).isEqualTo("#needed");
      assertThat(page.locator("#needed").getAttribute("aria-invalid")).isEqualTo("true");
      page.locator("#needed").fill("Turbidity and fluoride in 640 handpumps, read once a day.");
      page.locator("#budget").fill("9000");
      // He signs in on another page; what he typed waits in this one.
      site.signIn(visit, poster());
      page.locator("button[value=post]").click();
      page.locator("#errors").waitFor();
      assertThat(page.locator("#errors a").allInnerTexts())
          .singleElement()
          .asString()
          .contains("You are signed in now");
      visit.refused(422);
      assertThat(page.locator("#needed").inputValue()).startsWith("Turbidity and fluoride");
      page.locator("button[value=post]").click();
      page.waitForURL(Pattern.compile("/en/needs/[0-9a-f-]+/matches\\?posted=1$"));
      assertThat(page.locator(".statement-good").innerText()).contains("Your need is posted");
      assertThat(page.locator(".match .card-title").first().innerText()).startsWith(WANTED);
      page.locator(".sheet-owner a").click();
      assertThat(page.locator(".facts").innerText()).contains("up to EUR 9,000", "Kenya");
    }
  }

  private Person poster() {
    var seeker =
        marketplace
            .json("/api/v1/listings?kind=NEED&limit=1&q=low-cost+sensor+rural+wells")
            .at("/hits/0/organisation/id");
    return Person.signedUp(marketplace, "Wanjiru")
        .joins(UUID.fromString(seeker.asText()), "EDITOR");
  }

  @Test
  void arabicIsWrittenFromTheRightAndWordsOfASearchComeAlong() {
    try (var visit = site.phone().open("/ar/search?q=xyzzyxyzzy&kind=NEED")) {
      var page = visit.page;
      page.locator(".empty a[href*='/needs/new']").click();
      page.waitForURL(Pattern.compile("/ar/needs/new\\?title=xyzzyxyzzy"));
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      assertThat(page.locator("#title").inputValue()).isEqualTo("xyzzyxyzzy");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }
  }
}
