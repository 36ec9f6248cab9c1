package org.symbolon.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.Settings.InstitutionSettings;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/** Signing in with an institution, against a provider that really signs. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstitutionTest {
  private static final Pattern LINK = Pattern.compile("http://\\S+\\?link=[A-Za-z0-9_-]+");

  private final TestProvider provider;
  private final RunningMarketplace market;
  private final String base;

  InstitutionTest(TestEngines engines) throws Exception {
    provider = new TestProvider();
    market =
        RunningMarketplace.withInstitution(
            engines,
            new InstitutionSettings(
                URI.create(provider.issuer()), TestProvider.CLIENT, TestProvider.SECRET));
    base = market.baseUrl();
  }

  @AfterAll
  void close() {
    market.close();
    provider.close();
  }

  @BeforeEach
  void anybodyNew() {
    provider.subject = UUID.randomUUID().toString();
    provider.email = "i" + provider.subject.substring(0, 8) + "@university.example.org";
    provider.signing = claims -> TestProvider.signed(provider.key, claims);
  }

  /** A browser: keeps cookies, follows nothing by itself. */
  private static final class Browser {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();

    HttpResponse<String> get(String address) throws Exception {
      return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    HttpResponse<String> post(String address, Map<String, String> form) throws Exception {
      var body =
          form.entrySet().stream()
              .map(one ->
                  one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      return send(
          HttpRequest.newBuilder(URI.create(address))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      if (!cookies.isEmpty()) {
        request.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; ")));
      }
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (var set : answer.headers().allValues("Set-Cookie")) {
        HttpCookie.parse(set).forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
      }
      return answer;
    }

    static String location(HttpResponse<String> answer) {
      assertThat(answer.statusCode()).isIn(302, 303);
      return answer.headers().firstValue("Location").orElseThrow();
    }
  }

  /** Goes to the provider and comes back; returns the address that is opened last. */
  private String wayBack(Browser browser) throws Exception {
    var there = Browser.location(browser.get(base + "/fr/sign-in/institution?next=/fr/account"));
    assertThat(there).startsWith(provider.issuer()).contains("code_challenge_method=S256");
    return base + Browser.location(browser.get(Browser.location(browser.get(there))));
  }

  private HttpResponse<String> signIn(Browser browser) throws Exception {
    return browser.get(wayBack(browser));
  }

  private String mailedLink(String email) throws Exception {
    for (var tries = 0; tries < 50; tries++) {
      for (var mail : Jsoup.parse(new Browser().get(base + "/mailbox").body()).select(".mail")) {
        var link = LINK.matcher(mail.text());
        if (mail.text().contains(email) && link.find()) {
          return link.group();
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("No mail came to " + email);
  }

  private HttpResponse<String> confirm(Browser browser, String link) throws Exception {
    var page = Jsoup.parse(browser.get(link).body());
    return browser.post(
        link.substring(0, link.indexOf('?')),
        Map.of("link", page.selectFirst("input[name=link]").attr("value")));
  }

  @Test
  void theFirstTimeByTheMailThenDirectly() throws Exception {
    var browser = new Browser();
    var first = signIn(browser);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(first.body()).selectFirst("h1").text())
        .isEqualTo("Consultez votre messagerie");
    assertThat(browser.cookies).doesNotContainKey("__Host-symbolon");
    assertThat(Browser.location(confirm(browser, mailedLink(provider.email)))).isEqualTo("/fr/my");
    assertThat(browser.get(base + "/en/account").body())
        .contains(provider.email)
        .contains("Amina of the provider");
    // From now on without a mail, and in any browser.
    var other = new Browser();
    assertThat(Browser.location(signIn(other))).isEqualTo("/fr/account");
    assertThat(other.get(base + "/en/account").body()).contains(provider.email);
  }

  @Test
  void whoOnlyReadsTheMailOrOnlySignsInThereGetsNothing() throws Exception {
    var attacker = new Browser();
    signIn(attacker);
    var link = mailedLink(provider.email);
    var victim = new Browser();
    assertThat(confirm(victim, link).statusCode()).isEqualTo(403);
    assertThat(victim.cookies).doesNotContainKey("__Host-symbolon");
    assertThat(Browser.location(confirm(attacker, link))).isEqualTo("/fr/my");
  }

  @Test
  void aWayThatWasBegunElsewhereLeadsNowhere() throws Exception {
    var attacker = new Browser();
    var address = wayBack(attacker);
    assertThat(new Browser().get(address).statusCode()).isEqualTo(401);
    var other = new Browser();
    wayBack(other);
    assertThat(other.get(address).statusCode()).isEqualTo(401);
    assertThat(attacker.get(address).statusCode()).isEqualTo(200);
    // And leads there once.
    assertThat(attacker.get(address).statusCode()).isEqualTo(401);
  }

  @Test
  void onlyWhatTheProviderSignedForUsJustNowIsTaken() throws Exception {
    var stranger = new RSAKeyGenerator(2048).keyID("k1").generate();
    var refused = new LinkedHashMap<String, TestProvider.Signing>();
    refused.put("no signature", claims -> new PlainJWT(claims.build()).serialize());
    refused.put("another key", claims -> TestProvider.signed(stranger, claims));
    refused.put(
        "the shared secret",
        claims -> {
          var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
          token.sign(new MACSigner(provider.key.toPublicJWK().toJSONString()));
          return token.serialize();
        });
    refused.put("another audience", claims -> sign(claims.audience("somebody")));
    refused.put(
        "several audiences, another party",
        claims -> sign(claims.audience(List.of("somebody", TestProvider.CLIENT))));
    refused.put("another party", claims -> sign(claims.claim("azp", "somebody")));
    refused.put("another issuer", claims -> sign(claims.issuer("https://elsewhere.example")));
    refused.put("another nonce", claims -> sign(claims.claim("nonce", "older")));
    refused.put("no nonce", claims -> sign(claims.claim("nonce", null)));
    refused.put(
        "too old",
        claims -> sign(claims.expirationTime(Date.from(Instant.now().minusSeconds(90)))));
    refused.put("nobody", claims -> sign(claims.subject(null)));
    refused.put("no token", claims -> "");
    var taken = new ArrayList<String>();
    for (var one : refused.entrySet()) {
      provider.signing = one.getValue();
      if (signIn(new Browser()).statusCode() != 401) {
        taken.add(one.getKey());
      }
    }
    assertThat(taken).isEmpty();
  }

  private String sign(JWTClaimsSet.Builder claims) throws com.nimbusds.jose.JOSEException {
    return TestProvider.signed(provider.key, claims);
  }

  @Test
  void thePageToSignInOffersIt() throws Exception {
    assertThat(new Browser().get(base + "/en/sign-in").body())
        .contains("/en/sign-in/institution?next=");
  }
}
