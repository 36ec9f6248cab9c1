package org.symbolon.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.symbolon.testing.Person;

/** A marketplace in a browser. */
record BrowserSite(Browser browser, String address) {

  /** A fresh window without history. */
  Visit visit(Browser.NewContextOptions options) {
    return new Visit(browser.newContext(options.setBaseURL(address)));
  }

  /** A window of somebody who has signed in, with the cookie that his browser got. */
  Visit signedIn(Person person, Browser.NewContextOptions options) {
    return signIn(visit(options), person);
  }

  /** Gives an open window the cookie of somebody. */
  Visit signIn(Visit visit, Person person) {
    var cookie = person.cookie().split("=", 2);
    visit
        .page
        .context()
        .addCookies(
            List.of(
                new Cookie(cookie[0], cookie[1])
                    .setDomain("localhost")
                    .setPath("/")
                    .setSecure(true)
                    .setHttpOnly(true)));
    return visit;
  }

  Visit desktop() {
    return visit(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  Visit phone() {
    return visit(new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
  }
}
