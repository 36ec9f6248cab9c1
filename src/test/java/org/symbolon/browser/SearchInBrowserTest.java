package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.RunningMarketplace;

/** Searching, narrowing, widening and going back, by mouse, by keyboard and without scripts. */
@InBrowser
class SearchInBrowserTest {
  private final BrowserSite site;

  SearchInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    site = browser.on(marketplace);
  }

  @Test
  void aKeyboardIsEnough() {
    try (var visit = site.desktop().open("/en/")) {
      var page = visit.page;
      visit.tabTo("#q");
      page.keyboard().type("water purification");
      page.keyboard().press("Enter");
      page.waitForURL("**/en/search?q=water+purification");
      var total = visit.total();
      assertThat(total).isPositive();
      assertThat(page.locator(".hits mark").count()).isPositive();
      visit.tabTo("#kind-NEED");
      var needs = visit.count("kind", "NEED");
      page.keyboard().press("Space");
      page.waitForURL(Pattern.compile("kind=NEED"));
      page.waitForCondition(() -> visit.total() == needs);
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("kind-NEED");
      assertThat(page.locator("faceted-search > [role=status]").innerText())
          .contains(Long.toString(needs));
      visit.tabTo(".card-title a");
      var title = page.locator(".card-title a").first().innerText();
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile("/en/needs/"));
      assertThat(page.locator("h1").innerText()).isEqualTo(title);
    }
  }

  @Test
  void filtersNarrowAndWidenAndTheCountsHold() {
    try (var visit = site.desktop().open("/en/search")) {
      var all = visit.total();
      var needs = visit.count("kind", "NEED");
      var technologies = visit.count("kind", "TECHNOLOGY");
      assertThat(needs + technologies).isEqualTo(all);
      visit.toggle("kind", "NEED", true);
      assertThat(visit.total()).isEqualTo(needs);
      assertThat(visit.count("kind", "TECHNOLOGY")).isEqualTo(technologies);
      visit.toggle("kind", "TECHNOLOGY", true);
      assertThat(visit.total()).isEqualTo(all);
      visit.toggle("kind", "TECHNOLOGY", false);
      var waste = visit.count("topic", "waste-management");
      visit.toggle("topic", "waste-management", true);
      assertThat(visit.total()).isEqualTo(waste).isLessThan(needs);
      visit.page.locator(".clear").click();
      visit.page.waitForURL(url -> !url.contains("kind="));
      visit.page.waitForCondition(() -> visit.total() == all);
    }
  }

  @Test
  void backAndForwardShowWhatTheyShould() {
    try (var visit = site.desktop().open("/en/search?q=water")) {
      var page = visit.page;
      var before = visit.total();
      visit.toggle("kind", "NEED", true);
      var after = visit.total();
      assertThat(after).isLessThan(before);
      page.goBack();
      page.waitForCondition(() -> visit.total() == before);
      assertThat(page.locator("#kind-NEED").isChecked()).isFalse();
      page.goForward();
      page.waitForCondition(() -> visit.total() == after);
      assertThat(page.locator("#kind-NEED").isChecked()).isTrue();
      page.reload();
      assertThat(visit.total()).isEqualTo(after);
      assertThat(page.locator("#kind-NEED").isChecked()).isTrue();
    }
  }

  @Test
  void whatIsTypedIsCompleted() {
    try (var visit = site.desktop().open("/en/search")) {
      var page = visit.page;
      page.locator("#q").fill("");
      page.locator("#q").pressSequentially("solar en");
      page.locator("[role=option]").first().waitFor();
      assertThat(page.locator("#q").getAttribute("aria-expanded")).isEqualTo("true");
      page.keyboard().press("ArrowDown");
      var active = page.locator("#q").getAttribute("aria-activedescendant");
      assertThat(page.locator("#" + active).getAttribute("aria-selected")).isEqualTo("true");
      assertThat(page.locator("#" + active).innerText()).containsIgnoringCase("solar");
      page.keyboard().press("Enter");
      page.waitForURL(url -> !url.endsWith("/en/search"));
      assertThat(page.locator("h1").count()).isEqualTo(1);
    }
  }

  @Test
  void everythingWorksWithoutScripts() {
    var noScripts =
        new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false);
    try (var visit = site.visit(noScripts).open("/en/")) {
      var page = visit.page;
      page.locator("#q").fill("energy");
      page.locator(".hero-search button").click();
      page.waitForURL(Pattern.compile("/en/search\\?q=energy"));
      var technologies = visit.count("kind", "TECHNOLOGY");
      page.locator("#kind-TECHNOLOGY").check();
      page.locator(".apply button").click();
      page.waitForURL(Pattern.compile("kind=TECHNOLOGY"));
      assertThat(visit.total()).isEqualTo(technologies);
      assertThat(page.locator("#sort").inputValue()).isEmpty();
      page.navigate("/en/search?limit=5");
      var first = page.locator(".card-title").first().innerText();
      page.locator(".paging .next").click();
      assertThat(page.locator(".card-title").count()).isEqualTo(5);
      assertThat(page.locator(".card-title").allInnerTexts()).doesNotContain(first);
      page.locator(".card-title a").first().click();
      assertThat(page.locator("h1").count()).isEqualTo(1);
      page.navigate("/en/search?kind=TECHNOLOGY&rightStatus=IN_FORCE");
      page.locator(".card-title a").first().click();
      page.locator("#freeIn").selectOption("KE");
      page.locator(".free-form button").click();
      assertThat(page.locator(".statement:has(strong)").innerText()).contains("not legal advice");
    }
  }

  @Test
  void aListingIsFoundAgainInAnotherLanguage() {
    try (var visit = site.desktop().open("/en/search?q=solar&kind=TECHNOLOGY")) {
      var page = visit.page;
      var total = visit.total();
      page.locator(".languages summary").click();
      page.locator(".languages a[hreflang=ar]").click();
      page.waitForURL(Pattern.compile("/ar/search\\?"));
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      assertThat(visit.total()).isEqualTo(total);
    }
  }
}
