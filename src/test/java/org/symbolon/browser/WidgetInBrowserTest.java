package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Person;
import org.symbolon.testing.RunningMarketplace;

/** The search on a page of somebody else. */
@InBrowser
class WidgetInBrowserTest {
  private static final int MOST_BYTES = 15 * 1024;

  private final RunningMarketplace marketplace;
  private final BrowserSite site;

  WidgetInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    this.marketplace = marketplace;
    site = browser.on(marketplace);
  }

  /** A university's page: another port is another origin. */
  private HttpServer university(String attributes) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var page =
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>University</title>
        <link rel="icon" href="data:,"></head>
        <body><h1>Our technologies</h1><script src="%s/widget.js" %s async></script></body></html>
        """
            .formatted(marketplace.baseUrl(), attributes)
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return server;
  }

  private String owner() {
    return marketplace
        .json("/api/v1/listings?kind=TECHNOLOGY&limit=1&q=water")
        .at("/hits/0/organisation/id")
        .asText();
  }

  @Test
  void aUniversityShowsItsOwnByOneScriptAndTheKeyboardIsEnough() throws Exception {
    var owner = owner();
    var server = university("data-language=\"en\" data-organisation=\"" + owner + "\"");
    // Whoever is signed in at the marketplace sees no more here than anybody.
    var member = Person.signedUp(marketplace, "Wanjiru").operates();
    try (var visit = site.signedIn(member, new Browser.NewContextOptions())) {
      var page = visit.page;
      page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
      page.locator("symbolon-search input").waitFor();
      page.keyboard().press("Tab");
      page.keyboard().type("water");
      page.keyboard().press("Enter");
      page.locator("symbolon-search li").first().waitFor();
      var hits =
          marketplace.json("/api/v1/listings?q=water&limit=5&organisation=" + owner).at("/hits");
      assertThat(page.locator("symbolon-search li a").allInnerTexts())
          .hasSize(hits.size())
          .first()
          .isEqualTo(hits.at("/0/title").asText());
      assertThat(page.locator("symbolon-search li a").first().getAttribute("href"))
          .startsWith(marketplace.baseUrl() + "/en/");
      assertThat(page.locator("symbolon-search [role=status]").innerText())
          .contains(hits.at("/0/title").asText());
      assertThat(page.context().cookies("http://localhost:" + server.getAddress().getPort()))
          .allMatch(cookie -> cookie.name.startsWith("__Host-"));
      page.locator("symbolon-search input").fill("<img src=x onerror=alert(1)> xyzzyxyzzy");
      page.keyboard().press("Enter");
      page.waitForCondition(
          () -> page.locator("symbolon-search [role=status]").innerText().contains("Nothing"));
      assertThat(page.locator("symbolon-search img").count()).isZero();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void itIsSmallAndSpeaksArabic() throws Exception {
    var script = marketplace.client().get("/widget.js");
    assertThat(script.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    var server = university("data-language=\"ar\"");
    try (var visit = site.phone()) {
      visit.page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
      visit.page.locator("symbolon-search input").waitFor();
      assertThat(visit.page.locator("symbolon-search").getAttribute("dir")).isEqualTo("rtl");
      assertThat(visit.page.locator("symbolon-search button").innerText()).isEqualTo("ابحث");
    } finally {
      server.stop(0);
    }
  }
}
