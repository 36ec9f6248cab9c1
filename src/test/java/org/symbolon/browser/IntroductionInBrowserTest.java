package org.symbolon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.testing.RunningMarketplace.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Person;
import org.symbolon.testing.RunningMarketplace;

/**
 * Three people with three browsers, an MSME, a spin-off and a broker of a TISC, go from fresh
 * accounts to a recorded agreement; somebody with a fourth tries everything he can think of.
 */
@InBrowser
class IntroductionInBrowserTest {
  private static final Duration INDEXED = Duration.ofSeconds(30);
  private static final String PHONE = "+254 20 555 0147";
  private static final Pattern CASE = Pattern.compile("/en/my/cases/([0-9a-f-]{36})");

  private final RunningMarketplace marketplace;
  private final BrowserSite site;

  IntroductionInBrowserTest(RunningMarketplace marketplace, Chromium browser) {
    this.marketplace = marketplace;
    site = browser.on(marketplace);
  }

  private SomebodyInBrowser signsUp(String name) {
    var email = "p" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    return SomebodyInBrowser.signsUp(marketplace, site, name, email);
  }

  @Test
  void fromFreshAccountsToAnAgreementWhileAnOutsiderLearnsNothing() {
    try (var wanjiru = signsUp("Wanjiru Kamau");
        var amelie = signsUp("Amélie Rochat");
        var broker = signsUp("Peter Broker");
        var outsider = signsUp("Olga Outsider")) {
      var firm = wanjiru.enters("Maji Safi Ltd", "MSME", "KE");
      amelie.enters("Membranes du Lac SAS", "UNIVERSITY_SPIN_OFF", "CH");
      var technology = technologyOf(amelie);
      var need = needOf(wanjiru, firm);
      brokers(broker);

      // The match is found, and from its page the introduction is asked for.
      wanjiru.visit.open("/en/needs/" + need + "/matches/" + technology);
      assertThat(wanjiru.reads()).contains("Ceramic membrane for turbid well water");
      wanjiru.visit.page.locator("a[href*='/my/cases/new']").click();
      wanjiru.type("message", "Our 640 wells need it. Write to me: " + wanjiru.email);
      wanjiru.visit.page.locator("main form button[type=submit]").click();
      wanjiru.visit.refused(422);
      assertThat(wanjiru.visit.page.locator("#errors").innerText())
          .contains(wanjiru.email)
          .contains("looks like an e-mail address");
      wanjiru.type("message", "Our 640 wells need it; we would test 20 units for a year.");
      wanjiru.visit.page.locator("main form button[type=submit]").click();
      wanjiru.arrivesAt("/en/my/cases/[0-9a-f-]{36}\\?done=1");
      var id = idOf(wanjiru.visit.page.url());
      learnsNothing(outsider, id);
      knowsNoCase(amelie, id);

      broker.visit.open("/en/my/cases");
      caseIn(broker.visit.page, id).click();
      assertThat(broker.reads()).contains("Maji Safi Ltd", "Membranes du Lac SAS", "20 units");
      broker.press("TAKE");
      broker.arrivesAt("done=1");
      broker.press("ASK_BOTH");
      broker.arrivesAt("done=1");
      learnsNothing(outsider, id);

      consents(wanjiru, id, PHONE);
      for (var somebody : List.of(wanjiru, amelie, broker)) {
        somebody.visit.open("/en/my/cases/" + id);
        assertThat(somebody.visit.page.locator("#contacts").count()).isZero();
        assertNoContact(somebody, List.of(wanjiru, amelie));
      }
      consents(amelie, id, "");
      for (var somebody : List.of(wanjiru, amelie, broker)) {
        somebody.visit.open("/en/my/cases/" + id);
        assertThat(somebody.reads()).contains(wanjiru.email, amelie.email, PHONE, "Amélie Rochat");
      }
      learnsNothing(outsider, id);

      amelie.type("text", "Shall we talk on Monday?");
      amelie.press("message");
      amelie.arrivesAt("done=1");
      wanjiru.visit.open("/en/my/cases/" + id);
      assertThat(wanjiru.reads()).contains("Shall we talk on Monday?");
      var file = sendsFile(wanjiru, id);
      amelie.visit.open("/en/my/cases/" + id);
      var opened = amelie.visit.page.context().request().get(file);
      assertThat(opened.status()).isEqualTo(200);
      assertThat(opened.headers().get("content-type")).isEqualTo("image/jpeg");
      assertThat(outsider.visit.page.context().request().get(file).status()).isEqualTo(404);
      assertThat(marketplace.client().get(file).statusCode()).isEqualTo(303);
      var stored = file.substring(file.lastIndexOf('/') + 1);
      assertThat(marketplace.client().get("/files/" + stored).statusCode()).isEqualTo(404);
      wanjiru.visit.open("/en/my/cases/" + id);
      wanjiru.press("START_TALKS");
      wanjiru.arrivesAt("done=1");
      broker.visit.open("/en/my/cases/" + id);
      broker.press("AGREE");
      broker.arrivesAt("done=1");
      amelie.visit.open("/en/my/cases/" + id);
      assertThat(amelie.visit.page.locator("#stands").innerText()).contains("Agreement");
      assertThat(amelie.visit.page.locator(".case-timeline li").count()).isEqualTo(7);
      assertThat(amelie.visit.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      learnsNothing(outsider, id);
      mailsNameNobody(id, List.of(wanjiru, amelie));
    }
  }

  /** A technology, posted on the pages for that. */
  private String technologyOf(SomebodyInBrowser amelie) {
    amelie.visit.open("/en/my/listings/new?kind=TECHNOLOGY");
    amelie.visit.page.locator("button[value=nothing]").last().click();
    amelie.arrivesAt("/en/my/listings/drafts/");
    amelie.type("title", "Ceramic membrane for turbid well water");
    amelie.type("summary", "A ceramic membrane clears turbid water of wells without power.");
    amelie.choose("trl", "7");
    amelie.visit.page.getByLabel("Non-exclusive licence").check();
    amelie.visit.page.locator("button[value=publish]").last().click();
    amelie.arrivesAt("/en/technologies/[0-9a-f-]+\\?posted=1$");
    return amelie.visit.page.url().replaceAll(".*/technologies/|\\?.*", "");
  }

  private HttpResponse<String> api(String token, String method, String path, String body) {
    return marketplace.client().send(method, path, body, "Authorization", "Bearer " + token);
  }

  private String needOf(SomebodyInBrowser wanjiru, String firm) {
    wanjiru.visit.open("/en/needs/new");
    wanjiru.type("title", "Clear the turbid water of 640 wells without power");
    wanjiru.type("needed", "A membrane that clears turbid well water and needs no power.");
    var chooses = wanjiru.visit.page.locator("select[name=organisation]");
    if (chooses.count() > 0) {
      chooses.selectOption(firm);
    }
    wanjiru.press("post");
    wanjiru.arrivesAt("/en/needs/[0-9a-f-]+/matches\\?posted=1");
    var parts = wanjiru.visit.page.url().split("/");
    var need = parts[parts.length - 2];
    eventually(
        INDEXED,
        "the technology is among the matches of the need",
        () ->
            marketplace
                .json("/api/v1/listings/" + need + "/matches?limit=50")
                .toString()
                .contains("Ceramic membrane for turbid well water"));
    return need;
  }

  /** An operator appoints him on the page for that. */
  private void brokers(SomebodyInBrowser broker) {
    var centre =
        marketplace.operator(
            "POST",
            "/api/v1/organisations",
            "{\"name\":\"TISC Nairobi\",\"type\":\"TISC\",\"country\":\"KE\"}");
    var id = centre.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    var operator = Person.signedUp(marketplace, "Operator").operates();
    var appointed =
        operator.post(
            "/en/operator/brokers",
            "act",
            "appoint",
            "email",
            broker.email,
            "centre",
            id,
            "countries",
            "KE",
            "languages",
            "en");
    assertThat(appointed.statusCode()).as(appointed.body()).isEqualTo(303);
  }

  /** A picture of a well, as a file of the case; returns its address. */
  private static String sendsFile(SomebodyInBrowser wanjiru, String id) {
    var page = wanjiru.visit.page;
    var form = page.locator("form[action$='/files']");
    page.locator("details:has(form[action$='/files']) > summary").click();
    form.locator("#file").setInputFiles(new FilePayload("well.png", "image/png", picture()));
    form.locator("#title").fill("Our oldest well");
    form.locator("button").click();
    wanjiru.arrivesAt("done=1");
    assertThat(wanjiru.reads()).contains("Our oldest well", "image/jpeg");
    return page.locator(".case-letter a[href*='" + id + "/files/']").last().getAttribute("href");
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String idOf(String url) {
    var found = CASE.matcher(url);
    assertThat(found.find()).as(url).isTrue();
    return found.group(1);
  }

  private static Locator caseIn(Page page, String id) {
    return page.locator("a[href='/en/my/cases/" + id + "']");
  }

  private static void consents(SomebodyInBrowser somebody, String id, String phone) {
    somebody.visit.open("/en/my/cases");
    caseIn(somebody.visit.page, id).click();
    assertThat(somebody.reads()).contains("your name (" + somebody.name + ")");
    somebody.type("phone", phone);
    somebody.press("CONSENT");
    somebody.arrivesAt("done=1");
  }

  private static void assertNoContact(SomebodyInBrowser reader, List<SomebodyInBrowser> all) {
    var source = reader.visit.page.content();
    for (var somebody : all) {
      if (somebody != reader) {
        assertThat(source).doesNotContain(somebody.email, somebody.name);
      }
    }
    assertThat(source).doesNotContain("555 0147");
  }

  private static void knowsNoCase(SomebodyInBrowser somebody, String id) {
    assertThat(somebody.visit.page.navigate("/en/my/cases/" + id).status()).isEqualTo(404);
    somebody.visit.refused(404);
    somebody.visit.open("/en/my/cases");
    assertThat(somebody.visit.page.content()).doesNotContain(id);
  }

  /** Addresses of pages and of the API, with and without a token, forms, and what is public. */
  private void learnsNothing(SomebodyInBrowser outsider, String id) {
    knowsNoCase(outsider, id);
    var none = UUID.randomUUID().toString();
    var page = outsider.visit.page;
    var request = page.context().request();
    for (var act : List.of("TAKE", "CONSENT", "WITHDRAW", "message")) {
      page.navigate("/en/account");
      var form =
          FormData.create()
              .set("token", page.locator("input[name=token]").first().getAttribute("value"))
              .set("act", act)
              .set("text", "Who is there?");
      var sent =
          request.post(
              "/en/my/cases/" + id, RequestOptions.create().setForm(form).setMaxRedirects(0));
      assertThat(sent.status()).as(act).isEqualTo(404);
    }
    var token = outsider.token();
    for (var path : List.of("", "/contacts", "/messages", "/files", "/steps")) {
      for (var method : List.of("GET", "POST")) {
        var body = method.equals("POST") ? "{\"step\":\"CONSENT\",\"text\":\"x\"}" : null;
        var there = api(token, method, "/api/v1/cases/" + id + path, body);
        var nowhere = api(token, method, "/api/v1/cases/" + none + path, body);
        assertThat(there.statusCode()).isIn(400, 404, 405).isEqualTo(nowhere.statusCode());
        assertThat(there.body().replace(id, none)).isEqualTo(nowhere.body());
      }
    }
    assertThat(api(token, "GET", "/api/v1/cases", null).body()).doesNotContain(id);
    for (var path :
        List.of("/en/my/cases/" + id, "/en/my/cases", "/en/my/cases/new?listing=" + none)) {
      var visitor = marketplace.client().get(path);
      assertThat(visitor.statusCode()).isEqualTo(303);
      assertThat(visitor.headers().firstValue("Location").orElseThrow()).contains("/sign-in?next=");
    }
    for (var path :
        List.of("/en/search?q=units", "/api/v1/listings?q=wells", "/api/v1/suggestions?q=wells")) {
      assertThat(marketplace.client().get(path).body()).doesNotContain(id, "20 units", "555 0147");
    }
  }

  /** Every mail about the case leads to it and names organisations only. */
  private void mailsNameNobody(String id, List<SomebodyInBrowser> sides) {
    var about = new ArrayList<String>();
    for (var mail : Jsoup.parse(marketplace.client().get("/mailbox").body()).select(".mail")) {
      var text = mail.select("pre").text();
      if (text.contains("/my/cases/" + id)) {
        about.add(text);
        for (var side : sides) {
          assertThat(text).doesNotContain(side.email, side.name);
        }
        assertThat(text).doesNotContain("555 0147");
      }
    }
    assertThat(about).hasSizeGreaterThan(10);
  }
}
