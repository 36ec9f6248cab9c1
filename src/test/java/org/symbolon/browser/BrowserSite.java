package org.symbolon.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.symbolon.Server;
import org.symbolon.Settings;
import org.symbolon.testing.Folders;

/** A marketplace as a newcomer starts it, with the demonstration catalogue, and a browser. */
public final class BrowserSite implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--no-first-run");

  private final Path folder;
  private final Server server;
  private final Playwright playwright;
  private final Browser browser;

  private BrowserSite(Path folder, Server server, Playwright playwright, Browser browser) {
    this.folder = folder;
    this.server = server;
    this.playwright = playwright;
    this.browser = browser;
  }

  static BrowserSite start(Path chromium) {
    try {
      var folder = Files.createTempDirectory("symbolon-browser");
      var server =
          Server.start(
              new Settings(
                  "127.0.0.1", 0, 0, folder, Optional.empty(), "http://localhost",
                  Optional.empty(), true, Optional.empty()));
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      var browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(QUIET));
      return new BrowserSite(folder, server, playwright, browser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fresh window without history. */
  Visit visit(Browser.NewContextOptions options) {
    return new Visit(browser.newContext(options.setBaseURL(server.address())));
  }

  Visit desktop() {
    return visit(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  Visit phone() {
    return visit(new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
  }

  String address() {
    return server.address();
  }

  @Override
  public void close() throws IOException {
    browser.close();
    playwright.close();
    server.close();
    Folders.delete(folder);
  }
}
