package org.symbolon.browser;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.symbolon.testing.RunningMarketplace;

/** A person with a browser of his own, who signs up and goes through pages as people do. */
final class SomebodyInBrowser implements AutoCloseable {
  static final String PASSWORD = "turbid wells need a cheap probe";
  private static final Pattern CONFIRM = Pattern.compile("http://localhost:\\d+(/en/confirm\\S+)");
  private static final Duration MAIL_COMES = Duration.ofSeconds(15);

  final Visit visit;
  final String name;
  final String email;
  private final RunningMarketplace marketplace;

  private SomebodyInBrowser(
      RunningMarketplace marketplace, Visit visit, String name, String email) {
    this.marketplace = marketplace;
    this.visit = visit;
    this.name = name;
    this.email = email;
  }

  /** Opens a browser without history and signs up in it. */
  static SomebodyInBrowser signsUp(
      RunningMarketplace marketplace, BrowserSite site, String name, String email) {
    var visit = site.visit(new Browser.NewContextOptions().setViewportSize(390, 844));
    var somebody = new SomebodyInBrowser(marketplace, visit, name, email);
    visit.open("/en/sign-up");
    somebody.type("name", name);
    somebody.type("email", email);
    somebody.type("password", PASSWORD);
    visit.page.locator("main form button[type=submit]").click();
    visit.open(somebody.linkMailed());
    visit.page.locator("main form button[type=submit]").click();
    visit.page.waitForURL(url -> !url.contains("/confirm"));
    return somebody;
  }

  private String linkMailed() {
    var link = new AtomicReference<String>();
    RunningMarketplace.eventually(
        MAIL_COMES,
        "a mail to " + email,
        () -> {
          for (var mail :
              Jsoup.parse(marketplace.client().get("/mailbox").body()).select(".mail")) {
            var found = CONFIRM.matcher(mail.text());
            if (mail.text().contains(email) && found.find()) {
              link.set(found.group(1));
            }
          }
          return link.get() != null;
        });
    return link.get();
  }

  void type(String field, String text) {
    visit.page.locator("#" + field).fill(text);
  }

  void choose(String field, String value) {
    visit.page.locator("#" + field).selectOption(value);
  }

  /** Presses a button of a form by what it sends. */
  void press(String act) {
    visit.page.locator("button[value=" + act + "]").click();
  }

  /** What the page says. */
  String reads() {
    return visit.page.locator("main").innerText();
  }

  /** Whether he is somewhere below this address, whatever the page. */
  void arrivesAt(String pattern) {
    visit.page.waitForURL(Pattern.compile(pattern));
  }

  /** Enters an organisation and returns its id. */
  String enters(String organisation, String type, String country) {
    visit.open("/en/my/organisations/new");
    type("name", organisation);
    choose("type", type);
    choose("country", country);
    visit.page.locator("main form.stacked > button").last().click();
    arrivesAt("/en/my/organisations\\?done=");
    var href =
        visit.page.locator("main a[href*='/en/organisations/']").first().getAttribute("href");
    return href.substring(href.lastIndexOf('/') + 1);
  }

  /** A token for a program of his, made on his account's page. */
  String token() {
    visit.open("/en/account");
    var make = visit.page.locator("form:has(button[value=token])");
    make.locator("input[name=name]").fill("Program");
    make.locator("select[name=scope]").selectOption("WRITE");
    make.locator("button[value=token]").click();
    return visit.page.locator("main code").innerText();
  }

  @Override
  public void close() {
    visit.close();
  }
}
