package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.RunningMarketplace;

/**
 * Passkeys of Chromium's virtual authenticator: instead of a password, after one, lost, replayed.
 */
@InBrowser
class PasskeysInBrowserTest {
  private static final String PASSWORD = "granite umbrella seven kites";
  private static final Pattern LINK = Pattern.compile("http://\\S+\\?link=[A-Za-z0-9_-]+");
  private static final int TRIES = 60;
  private static final double PAUSE_MILLIS = 100;

  private final BrowserSite site;

  PasskeysInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    site = browser.on(marketplace);
  }

  private static String unique() {
    return "p" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
  }

  /** A phone with a fingerprint that always fits. */
  private static void authenticator(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", arguments);
  }

  /** Opens the newest link that was mailed to this address, and confirms. */
  private static void followMail(Page page, String email) {
    for (var tries = 0; tries < TRIES; tries++) {
      page.navigate("/mailbox");
      for (var mail : page.locator(".mail").all()) {
        var text = mail.innerText();
        var link = LINK.matcher(text);
        if (text.contains(email) && link.find()) {
          page.navigate(link.group());
          var asked = page.locator("h1").innerText();
          page.locator("form.stacked button").click();
          page.waitForCondition(() -> !page.locator("h1").innerText().equals(asked));
          return;
        }
      }
      page.waitForTimeout(PAUSE_MILLIS);
    }
    throw new AssertionError("No mail came to " + email);
  }

  private static void signUp(Page page, String email, boolean withPasskey) {
    page.navigate("/en/sign-up" + (withPasskey ? "?passkey=1" : ""));
    page.locator("#name").fill("Amina");
    page.locator("#email").fill(email);
    if (!withPasskey) {
      page.locator("#password").fill(PASSWORD);
    }
    page.locator("form.stacked button").click();
    page.locator("h1:text('Look into your mailbox')").waitFor();
    followMail(page, email);
  }

  private static void addPasskey(Page page) {
    page.navigate("/en/account/passkeys");
    page.locator("#name").fill("My phone");
    page.locator("passkey-form button").click();
    page.locator("input[name=name][value='My phone']").waitFor();
  }

  private static void signOut(Page page) {
    page.navigate("/en/account");
    page.locator("button[value=sign-out]").click();
    page.waitForURL(Pattern.compile(".*/en/$"));
  }

  private static void password(Page page, String email) {
    page.navigate("/en/sign-in");
    page.locator("#email").fill(email);
    page.locator("#password").fill(PASSWORD);
    page.locator("form.stacked button").first().click();
  }

  private static void assertSignedIn(Page page, String email) {
    page.waitForURL(Pattern.compile(".*/en/my$"));
    page.navigate("/en/account");
    assertThat(page.locator(".lead").first().innerText()).contains(email);
  }

  @Test
  void withoutAnyPassword() {
    try (var visit = site.desktop()) {
      var page = visit.page;
      authenticator(page);
      var email = unique();
      signUp(page, email, true);
      page.waitForURL(Pattern.compile(".*/en/account/passkeys$"));
      addPasskey(page);
      signOut(page);
      page.navigate("/en/sign-in");
      page.locator("passkey-form button").click();
      assertSignedIn(page, email);
      page.navigate("/en/account/passkeys");
      page.locator("button[value=remove]").click();
      page.locator("main:has-text('no passkey yet')").waitFor();
    }
  }

  @Test
  void aProofCountsOnce() {
    try (var visit = site.desktop()) {
      var page = visit.page;
      authenticator(page);
      signUp(page, unique(), true);
      addPasskey(page);
      signOut(page);
      var sent = new AtomicReference<String>();
      page.onRequest(request -> {
        if (request.url().endsWith("/sign-in/passkey")) {
          sent.set(request.postData());
        }
      });
      page.navigate("/en/sign-in");
      page.locator("passkey-form button").click();
      page.waitForURL(Pattern.compile(".*/en/my$"));
      signOut(page);
      var again =
          page.request()
              .post(
                  "/en/sign-in/passkey",
                  RequestOptions.create()
                      .setHeader("Content-Type", "application/x-www-form-urlencoded")
                      .setData(sent.get()));
      assertThat(again.status()).isEqualTo(401);
    }
  }

  @Test
  void afterThePasswordAndLost() {
    try (var visit = site.phone()) {
      var page = visit.page;
      authenticator(page);
      var email = unique();
      signUp(page, email, false);
      addPasskey(page);
      page.locator("button[value=ask]").click();
      page.locator("button[value=drop]").waitFor();
      signOut(page);
      password(page, email);
      page.locator("h1:text('One more step')").waitFor();
      page.navigate("/en/account");
      assertThat(page.url()).contains("/sign-in");
      password(page, email);
      page.locator("passkey-form button").click();
      assertSignedIn(page, email);
      signOut(page);
      password(page, email);
      page.locator("button:text('Send the link')").click();
      page.locator("h1:text('Look into your mailbox')").waitFor();
      followMail(page, email);
      assertThat(page.locator("h1").innerText()).isEqualTo("The password is enough now");
      password(page, email);
      assertSignedIn(page, email);
    }
  }

  @Test
  void whatAnAuthenticatorOfSomebodyElseSignsOpensNothing() {
    try (var visit = site.desktop()) {
      var page = visit.page;
      page.navigate("/en/sign-in");
      for (var credential : new String[] {"", "{}", "{\"id\":\"x\"}", "null", "[1]"}) {
        var answer =
            page.request()
                .post(
                    "/en/sign-in/passkey",
                    RequestOptions.create()
                        .setForm(FormData.create().set("credential", credential)));
        assertThat(answer.status()).as(credential).isEqualTo(401);
      }
    }
  }
}
