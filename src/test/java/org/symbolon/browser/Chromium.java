package org.symbolon.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.symbolon.testing.RunningMarketplace;

/** The machine's own Chromium; nothing is downloaded. */
public final class Chromium implements AutoCloseable {
  private static final Duration INDEXED_WITHIN = Duration.ofSeconds(60);

  /** The least that the demonstration catalogue holds. */
  private static final int LISTINGS = 100;

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--no-first-run");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start(Path program) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options = new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /** Windows onto this marketplace, once all of its demonstration catalogue can be found. */
  BrowserSite on(RunningMarketplace marketplace) {
    RunningMarketplace.eventually(
        INDEXED_WITHIN,
        "the demonstration catalogue is indexed",
        () -> marketplace.json("/api/v1/listings").at("/total/value").asInt() >= LISTINGS);
    return new BrowserSite(browser, marketplace.baseUrl());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
