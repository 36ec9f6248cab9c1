package org.symbolon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Running;
import org.symbolon.testing.RunningMarketplace;

/** Over a real server: from a stranger to somebody whose program posts a listing of his own. */
@Running
class AccountJourneyTest {
  private static final String PASSWORD = "granite umbrella seven kites";
  private static final Pattern LINK = Pattern.compile("http://\\S+\\?link=[A-Za-z0-9_-]+");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  AccountJourneyTest(RunningMarketplace market) {
    base = market.baseUrl();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), headers);
  }

  private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)),
        headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws Exception {
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String form(String... namesAndValues) {
    var pairs = new ArrayList<String>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      pairs.add(
          namesAndValues[i]
              + "="
              + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  private static String cookie(HttpResponse<String> answer) {
    var set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(set).contains("; Secure").contains("; HttpOnly").contains("; SameSite=Lax");
    return set.substring(0, set.indexOf(';'));
  }

  /** The page for those on the same machine has the newest mail of this address. */
  private String linkMailedTo(String email) throws Exception {
    for (var tries = 0; tries < 50; tries++) {
      for (var mail : page(get("/mailbox")).select(".mail")) {
        var link = LINK.matcher(mail.text());
        if (mail.text().contains(email) && link.find()) {
          return link.group().substring(base.length());
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("No mail came to " + email);
  }

  private static Document page(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String tokenOfForms(Document page) {
    return page.selectFirst("input[name=token]").attr("value");
  }

  private String signedUp(String email) throws Exception {
    var sent = post("/en/sign-up", form("name", "Wanjiru", "email", email, "password", PASSWORD));
    assertThat(page(sent).selectFirst("h1").text()).isEqualTo("Look into your mailbox");
    var link = linkMailedTo(email);
    // Opening the link alone changes nothing: mail scanners open links too.
    var confirm = page(get(link));
    var secret = confirm.selectFirst("input[name=link]").attr("value");
    var confirmed = post("/en/confirm", form("link", secret));
    assertThat(confirmed.statusCode()).isEqualTo(303);
    return cookie(confirmed);
  }

  private static String unique() {
    return UUID.randomUUID().toString().substring(0, 8) + "@example.org";
  }

  @Test
  void aStrangerBecomesAnOwnerWhoseProgramPosts() throws Exception {
    var cookie = signedUp(unique());
    var account = page(get("/en/account", "Cookie", cookie));
    assertThat(account.text()).contains("You do not act for any organisation yet.");
    var made =
        page(
            post(
                "/en/account",
                form(
                    "token",
                    tokenOfForms(account),
                    "act",
                    "token",
                    "name",
                    "Import",
                    "scope",
                    "WRITE"),
                "Cookie",
                cookie));
    var token = made.selectFirst("code").text();
    assertThat(page(get("/en/account", "Cookie", cookie)).text()).doesNotContain(token);
    var posted =
        api(
            "POST",
            "/api/v1/organisations",
            token,
            "{\"name\":\"Maji Safi\",\"type\":\"MSME\",\"country\":\"KE\"}");
    assertThat(posted.statusCode()).isEqualTo(201);
    var id = posted.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    var listing =
        "{\"kind\":\"NEED\",\"language\":\"en\",\"title\":\"Sensor\",\"organisation\":{\"id\":\""
            + id
            + "\"}}";
    var draft = api("POST", "/api/v1/listings", token, listing);
    assertThat(draft.statusCode()).isEqualTo(201);
    var address = draft.headers().firstValue("Location").orElseThrow();
    // His draft is his own: nobody else learns that it is there.
    assertThat(api("GET", address, token, null).statusCode()).isEqualTo(200);
    assertThat(get(address).statusCode()).isEqualTo(404);
    var stranger = tokenOf(signedUp(unique()));
    assertThat(api("GET", address, stranger, null).statusCode()).isEqualTo(404);
    assertThat(api("POST", address + "/publish", stranger, null).statusCode()).isEqualTo(404);
    assertThat(api("POST", "/api/v1/listings", stranger, listing).statusCode()).isEqualTo(403);
    assertThat(page(get("/en/account", "Cookie", cookie)).text())
        .contains("You own this organisation’s entry.");
  }

  private String tokenOf(String cookie) throws Exception {
    var forms = tokenOfForms(page(get("/en/account", "Cookie", cookie)));
    return page(post(
            "/en/account",
            form("token", forms, "act", "token", "name", "Script", "scope", "WRITE"),
            "Cookie",
            cookie))
        .selectFirst("code")
        .text();
  }

  private HttpResponse<String> api(String method, String path, String token, String json)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .method(
                method,
                json == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void formsOfOtherSitesAreRefused() throws Exception {
    var cookie = signedUp(unique());
    var forged = form("act", "sign-out-others");
    assertThat(post("/en/account", forged, "Cookie", cookie).statusCode()).isEqualTo(403);
    var token = tokenOfForms(page(get("/en/account", "Cookie", cookie)));
    var elsewhere =
        post(
            "/en/account",
            form("act", "sign-out", "token", token),
            "Cookie",
            cookie,
            "Origin",
            "https://elsewhere.example");
    assertThat(elsewhere.statusCode()).isEqualTo(403);
    assertThat(get("/en/account", "Cookie", cookie).statusCode()).isEqualTo(200);
    var out = post("/en/account", form("act", "sign-out", "token", token), "Cookie", cookie);
    assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    assertThat(get("/en/account", "Cookie", cookie).statusCode()).isEqualTo(303);
  }

  @Test
  void aWrongFieldIsNamedBesideItAndWhatWasTypedStays() throws Exception {
    var answer =
        post("/fr/sign-up", form("name", "Wanjiru", "email", "no address", "password", PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(422);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("#errors a[href=#email]").text()).contains("adresse électronique");
    assertThat(page.selectFirst("#email").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.selectFirst("#name").attr("value")).isEqualTo("Wanjiru");
    assertThat(answer.body()).doesNotContain(PASSWORD);
    var wrong = post("/en/sign-in", form("email", unique(), "password", "x"));
    assertThat(wrong.statusCode()).isEqualTo(401);
  }

  @Test
  void theMailboxIsForThisMachineOnly() throws Exception {
    assertThat(get("/mailbox", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(404);
    for (var path : List.of("/en/sign-in", "/mailbox")) {
      assertThat(get(path).headers().firstValue("Cache-Control")).contains("no-store");
    }
  }
}
