package org.symbolon.browser;

import com.microsoft.playwright.Browser;

/** A marketplace in a browser. */
record BrowserSite(Browser browser, String address) {

  /** A fresh window without history. */
  Visit visit(Browser.NewContextOptions options) {
    return new Visit(browser.newContext(options.setBaseURL(address)));
  }

  Visit desktop() {
    return visit(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  Visit phone() {
    return visit(new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
  }
}
