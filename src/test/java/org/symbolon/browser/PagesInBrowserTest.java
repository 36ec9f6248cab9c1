package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.symbolon.testing.RunningMarketplace;

/** Every page is valid, accessible, small, and fits a phone. */
@InBrowser
class PagesInBrowserTest {
  private static final Path AXE = Path.of("frontend/node_modules/axe-core/axe.min.js");
  private static final int STYLES_BYTES = 20 * 1024;
  private static final int SCRIPTS_BYTES = 10 * 1024;

  private final BrowserSite site;

  PagesInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    site = browser.on(marketplace);
  }

  /** One address of each kind of page. */
  private static List<String> pages(Visit visit, String language) {
    var paths = new ArrayList<String>();
    var root = "/" + language;
    paths.add(root + "/");
    paths.add(root + "/about");
    paths.add(root + "/search?q=water&trl=4-6&topic=waste-management");
    paths.add(root + "/search?q=xyzzyxyzzy&kind=NEED");
    for (var query : List.of("kind=TECHNOLOGY&rightStatus=IN_FORCE", "kind=NEED")) {
      visit.open(root + "/search?" + query);
      var listing = visit.page.locator(".card-title a").first().getAttribute("href");
      paths.add(listing + "?freeIn=KE");
      paths.add(listing + "/matches");
      paths.add(visit.page.locator(".card-owner a").first().getAttribute("href"));
    }
    var chosen = visit.page.locator(".pick input").all().stream().limit(3);
    paths.add(
        chosen
            .map(input -> "id=" + input.getAttribute("value"))
            .collect(Collectors.joining("&", root + "/compare?", "&freeIn=KE")));
    visit.open(root + "/search?organisationType=MSME");
    paths.add(visit.page.locator(".card-owner a").first().getAttribute("href") + "/partners");
    paths.add(root + "/needs/new?title=water+sensor&trl=6&country=KE");
    visit.open(paths.get(5));
    paths.add(visit.page.locator(".match a[href*='/matches/']").first().getAttribute("href"));
    return paths;
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT,1280", "ar,DARK,1280", "fr,DARK,360", "en,LIGHT,360"})
  void nothingKeepsAnybodyOut(String language, ColorScheme scheme, int width) throws IOException {
    // Run by the debugger, not by the page: its content security policy lets no stranger in.
    var axe = Files.readString(AXE) + ";0";
    var options =
        new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
    try (var visit = site.visit(options)) {
      for (var path : pages(visit, language)) {
        visit.open(path);
        for (var details :
            visit.page.locator("details.filters, details.facet, details.fold").all()) {
          details.evaluate("element => element.open = true");
        }
        visit.page.evaluate(axe);
        assertThat(violations(visit)).as(path).isEmpty();
      }
    }
  }

  private static List<?> violations(Visit visit) {
    return (List<?>)
        visit.page.evaluate(
            """
            async () => (await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a",
              "wcag21aa", "wcag22aa", "best-practice"]})).violations
              .map(v => v.id + ": " + v.nodes.map(n => n.html + " " + n.failureSummary).join(" | "))
            """);
  }

  @ParameterizedTest
  @CsvSource({"en", "ar", "ru", "zh"})
  void theMarkupIsValid(String language) throws Exception {
    try (var visit = site.desktop()) {
      var paths = pages(visit, language);
      paths.add("/" + language + "/nothing-here");
      for (var path : paths) {
        var html = visit.page.request().get(site.address() + path).text();
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
        var found =
            validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        assertThat(found).as(path).doesNotContain("error:").contains("No errors found");
      }
    }
  }

  @Test
  void everyPageFitsAPhone() {
    try (var visit = site.phone()) {
      for (var path : pages(visit, "en")) {
        visit.open(path);
        var width = visit.page.evaluate("document.documentElement.scrollWidth");
        assertThat((Integer) width).as(path).isLessThanOrEqualTo(360);
      }
      visit.open("/en/search");
      assertThat(visit.page.locator("#facet-topic").isVisible()).isFalse();
      visit.page.locator(".filters > summary").tap();
      assertThat(visit.page.locator("#facet-topic").isVisible()).isTrue();
      visit.page.locator("#kind-NEED").tap();
      visit.page.waitForURL(url -> url.contains("kind=NEED"));
      visit.page.waitForCondition(() -> visit.page.locator(".fetching").count() == 0);
      assertThat(visit.page.locator("#facet-topic").isVisible()).isTrue();
    }
  }

  @Test
  void theFirstViewNeedsNoPictures() {
    try (var visit = site.phone()) {
      for (var path : pages(visit, "en").subList(0, 5)) {
        visit.open(path);
      }
      assertThat(visit.pictures()).allMatch(url -> url.endsWith("/favicon.svg"));
    }
  }

  @Test
  void stylesAndScriptsStaySmall() throws IOException {
    for (var limit : Map.of(".css", STYLES_BYTES, ".js", SCRIPTS_BYTES).entrySet()) {
      try (var files = Files.list(Path.of("target/classes/web/assets"))) {
        var file =
            files.filter(f -> f.toString().endsWith(limit.getKey())).findFirst().orElseThrow();
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
          gzip.write(Files.readAllBytes(file));
        }
        assertThat(packed.size()).as(file.toString()).isLessThan(limit.getValue());
      }
    }
  }
}
