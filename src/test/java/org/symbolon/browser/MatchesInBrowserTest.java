package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Person;
import org.symbolon.testing.RunningMarketplace;

/** Matches with their reasons as bars, the question "why not?", and what people say of a match. */
@InBrowser
class MatchesInBrowserTest {
  private static final Pattern POINTS = Pattern.compile("([\\d.]+) of ([\\d.]+)");

  private final RunningMarketplace marketplace;
  private final BrowserSite site;

  MatchesInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    this.marketplace = marketplace;
    site = browser.on(marketplace);
  }

  private String first(String query) {
    return marketplace.json("/api/v1/listings?limit=1&" + query).at("/hits/0/id").asText();
  }

  private String need() {
    return first("kind=NEED&q=water+purification");
  }

  private Visit withoutScripts() {
    return site.visit(noScripts());
  }

  private static Browser.NewContextOptions noScripts() {
    return new Browser.NewContextOptions().setJavaScriptEnabled(false);
  }

  @Test
  void theShownPartsAreTheScoreAndWhatIsMissingSaysSo() {
    try (var visit = withoutScripts().open("/en/needs/" + need() + "/matches")) {
      var page = visit.page;
      var match = page.locator(".match").first();
      var total = new BigDecimal(match.locator(".match-total strong").innerText());
      var sum = BigDecimal.ZERO;
      var most = BigDecimal.ZERO;
      for (var part : match.locator(".score-parts > li").all()) {
        var points = POINTS.matcher(part.locator(".part-points").innerText());
        assertThat(points.matches()).isTrue();
        sum = sum.add(new BigDecimal(points.group(1)));
        most = most.add(new BigDecimal(points.group(2)));
        assertThat(part.locator(".part-because").innerText()).isNotBlank();
        var unknown = part.locator(".part-unknown").count();
        assertThat(part.locator("rect.unknown").count()).isEqualTo(unknown);
      }
      assertThat(sum).isEqualByComparingTo(total);
      assertThat(most).isEqualByComparingTo("100");
      var totals =
          page.locator(".match-total strong").allInnerTexts().stream()
              .map(BigDecimal::new)
              .toList();
      assertThat(totals).hasSizeGreaterThan(3);
      assertThat(totals.getFirst()).isGreaterThan(totals.getLast());
    }
  }

  @Test
  void aListingShowsItsFirstThreeAndLeadsToAll() {
    try (var visit = site.desktop().open("/en/needs/" + need())) {
      var page = visit.page;
      assertThat(page.locator(".matched").count()).isEqualTo(3);
      var titles = page.locator(".matched .card-title").allInnerTexts();
      page.locator(".section-head a[href$='/matches']").click();
      page.waitForURL(Pattern.compile("/en/needs/.+/matches$"));
      assertThat(page.locator(".match .card-title").allInnerTexts().subList(0, 3))
          .containsExactlyInAnyOrderElementsOf(titles);
      page.locator(".match .pick input").nth(0).check();
      page.locator(".match .pick input").nth(2).check();
      page.locator(".compare-bar button:not([formaction])").click();
      page.waitForURL(Pattern.compile("/en/compare"));
      assertThat(page.locator(".compare-title").count()).isEqualTo(2);
    }
  }

  @Test
  void anyOtherListingCanBeAskedFor() {
    var need = need();
    var other = first("kind=TECHNOLOGY&q=perovskite");
    try (var visit = withoutScripts().open("/en/needs/" + need + "/matches")) {
      var page = visit.page;
      page.locator("#with").fill(site.address() + "/fr/technologies/" + other);
      page.locator(".why-not button").click();
      page.waitForURL(Pattern.compile("/en/needs/" + need + "/matches/" + other));
      assertThat(page.locator(".statement strong").innerText()).isNotBlank();
      assertThat(page.locator(".score-parts > li").count()).isEqualTo(10);
    }
    for (var asked : new String[] {"nonsense", need, "01930000-0000-7000-8000-00000000dead"}) {
      var path = "/en/needs/" + need + "/matches?with=" + asked;
      var answer = marketplace.client().get(path);
      assertThat(answer.statusCode()).isIn(400, 404);
      assertThat(answer.body()).contains("id=\"with-error\"", "value=\"" + asked + "\"");
    }
  }

  @Test
  void whatIsSaidOfAMatchIsTakenOnceAndStaysOnItsSide() {
    var need = first("kind=NEED&q=cold+storage");
    var owner = marketplace.json("/api/v1/listings/" + need).at("/organisation/id").asText();
    var editor = Person.signedUp(marketplace, "Achieng").joins(UUID.fromString(owner), "EDITOR");
    var visitors = marketplace.client().get("/en/needs/" + need + "/matches").body();
    assertThat(visitors).doesNotContain("class=\"decide\"");
    try (var visit = site.signedIn(editor, noScripts()).open("/en/needs/" + need + "/matches")) {
      var page = visit.page;
      var title = page.locator(".match .card-title").nth(1).innerText();
      page.locator(".match").nth(1).locator("summary:has-text('Shortlist')").click();
      var form = page.locator(".match").nth(1).locator("form.decide");
      form.locator("textarea").fill("Seen at a fair <2025>");
      form.locator("button[value=dismiss]").click();
      page.waitForURL(Pattern.compile("/matches/[0-9a-f-]+$"));
      visit.refused(422);
      assertThat(page.locator(".entry-error").allInnerTexts())
          .containsExactly("Choose a reason to dismiss it.");
      assertThat(page.locator("textarea").inputValue()).isEqualTo("Seen at a fair <2025>");
      page.locator("#decide select").selectOption("ALREADY_KNOWN");
      page.locator("#decide button[value=dismiss]").click();
      page.waitForURL(Pattern.compile("said=DISMISSED"));
      assertThat(page.locator(".statement-good").innerText()).contains(title);
      assertThat(page.locator(".match .card-title").allInnerTexts()).doesNotContain(title);
      assertThat(page.locator(".left-out").last().innerText()).contains(title);
      // Both views are for brokers and operators.
      assertThat(page.locator(".match").first().innerText()).doesNotContain("The seeker’s total:");
      // Nobody of another side learns what this one decided.
      assertThat(marketplace.client().get("/en/needs/" + need + "/matches").body()).contains(title);
    }
    var stranger = Person.signedUp(marketplace, "Juma");
    var other = first("kind=TECHNOLOGY&q=cold+storage");
    var pair = "/en/needs/" + need + "/matches/" + other;
    assertThat(stranger.get(pair).body()).doesNotContain("class=\"decide\"");
    assertThat(stranger.post(pair, "act", "shortlist").statusCode()).isEqualTo(403);
    var operator = Person.signedUp(marketplace, "Amina").operates();
    assertThat(operator.page("/en/needs/" + need + "/matches").text())
        .contains("The seeker’s total:");
  }

  @Test
  void arabicBarsGrowFromTheRight() {
    try (var visit = site.desktop().open("/ar/needs/" + need() + "/matches")) {
      var page = visit.page;
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      var bar = page.locator(".match .total-bar").first();
      var track = bar.locator(".track").boundingBox();
      var reached = bar.locator(".reached").boundingBox();
      assertThat(reached.x + reached.width).isCloseTo(track.x + track.width, within(1.0));
      assertThat(reached.x).isGreaterThan(track.x);
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double pixels) {
    return org.assertj.core.data.Offset.offset(pixels);
  }
}
