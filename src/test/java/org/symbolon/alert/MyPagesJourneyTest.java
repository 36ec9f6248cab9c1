package org.symbolon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.Person;
import org.symbolon.testing.Running;
import org.symbolon.testing.RunningMarketplace;

/** Over a real server: what somebody keeps, is told and shares, from the pages as they are. */
@Running
class MyPagesJourneyTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern CONFIRM =
      Pattern.compile("http://localhost:\\d+(/fr/alerts/confirm\\?link=\\S+)");

  private final RunningMarketplace market;
  private final String word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

  MyPagesJourneyTest(RunningMarketplace market) {
    this.market = market;
  }

  private HttpResponse<String> visitor(String path) {
    return market.client().get(path);
  }

  private HttpResponse<String> visitorPosts(String path, String form) {
    return market.client().send("POST", path, form, "Content-Type", FORM);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private UUID organisation(String name) {
    return posted(
        "/api/v1/organisations",
        """
        {"name":"%s","type":"MSME","country":"KE","languages":["en"]}\
        """
            .formatted(name));
  }

  private UUID posted(String path, String json) {
    var answer = market.operator("POST", path, json, "Content-Type", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return UUID.fromString(
        Json.read(answer.body(), com.fasterxml.jackson.databind.JsonNode.class)
            .path("id")
            .asText());
  }

  private UUID technology(UUID owner, String title, boolean publish) {
    var id =
        posted(
            "/api/v1/listings",
            """
            {"organisation":{"id":"%s"},"kind":"TECHNOLOGY","title":"%s","summary":"A pump.","language":"en"}\
            """
                .formatted(owner, title));
    if (publish) {
      assertThat(market.operator("POST", "/api/v1/listings/" + id + "/publish", null).statusCode())
          .isEqualTo(200);
    }
    return id;
  }

  private static void assertValid(HttpResponse<String> page) throws Exception {
    var validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
    var found =
        validator.validate(new ByteArrayInputStream(page.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(found).contains("No errors found");
  }

  @Test
  void visitorsAreAskedToSignInAndComeBack() {
    for (var path : List.of("/en/my", "/ar/my/searches", "/en/my/collections/add?id=x")) {
      var next = location(visitor(path));
      assertThat(URLDecoder.decode(next, StandardCharsets.UTF_8)).endsWith("/sign-in?next=" + path);
    }
    assertThat(visitor("/xx/my").statusCode()).isEqualTo(404);
    assertThat(visitor("/en/my").headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void aSearchIsSavedByOneClickAndMailedAfterTwoSteps() throws Exception {
    var person = Person.signedUp(market, "Wanjiru");
    var empty = person.page("/en/my");
    assertThat(empty.select("#begin")).isNotEmpty();
    var search = person.page("/en/search?q=" + word + "&kind=TECHNOLOGY&sort=newest");
    var form = search.selectFirst("form.save-search");
    var saved =
        person.post(
            form.attr("action"),
            "query",
            form.selectFirst("[name=query]").attr("value"),
            "name",
            form.selectFirst("[name=name]").attr("value"),
            "act",
            "save");
    var page = location(saved);
    var id = page.substring(page.indexOf("#s-") + 3);
    var searches = person.page("/en/my/searches");
    assertThat(searches.selectFirst("#s-" + id).text())
        .contains(word + ", Technologies offered", "Nothing is mailed.");
    assertThat(searches.selectFirst("#s-" + id + " h2 a").attr("href"))
        .isEqualTo("/en/search?q=" + word + "&kind=TECHNOLOGY&sort=newest");
    person.post(
        "/en/my/searches",
        "act",
        "change",
        "id",
        id,
        "name",
        "Pumps",
        "cadence",
        "DAILY",
        "language",
        "fr");
    assertThat(person.page("/en/my/searches").selectFirst("#s-" + id).text())
        .contains("shall these mails go to " + person.email);
    person.post("/en/my/searches", "act", "agree", "id", id);
    assertThat(person.page("/en/my/searches").selectFirst("#s-" + id).text())
        .contains("Pumps", "New ones are mailed once a day. Language: Français.");

    var stranger = Person.signedUp(market, "Amina");
    var theirs =
        stranger.post(
            "/en/my/searches", "act", "change", "id", id, "name", "Mine", "cadence", "NEVER");
    assertThat(theirs.statusCode()).isEqualTo(404);
    assertThat(stranger.page("/en/my/searches").select("#s-" + id)).isEmpty();

    // The mail program ends it by itself: no cookie, no token, whatever stands in the body.
    var secret = new Secrets(new java.security.SecureRandom()).next();
    link(UUID.fromString(id), secret);
    assertThat(visitor("/en/unsubscribe?link=" + secret).body()).contains("Pumps", "End them");
    assertThat(person.page("/en/my/searches").selectFirst("#s-" + id).text())
        .as("opening the page alone ends nothing")
        .contains("once a day");
    var ended = visitorPosts("/en/unsubscribe?link=" + secret, "List-Unsubscribe=One-Click");
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(market.client().send("POST", "/en/unsubscribe?link=" + secret, null).statusCode())
        .isEqualTo(200);
    assertThat(person.page("/en/my/searches").selectFirst("#s-" + id).text())
        .contains("Nothing is mailed.");
    assertValid(person.get("/en/my/searches"));
    assertValid(visitor("/en/unsubscribe?link=" + secret));
    assertThat(location(person.post("/en/my/searches", "act", "remove", "id", id)))
        .endsWith("?done=removed");
    assertThat(person.page("/en/my/searches").select("#s-" + id)).isEmpty();
  }

  private void link(UUID subscription, String secret) {
    sql(
        "insert into unsubscribe_link (fingerprint, subscription_id, created_at)"
            + " values (decode('%s', 'hex'), '%s', now())"
                .formatted(
                    java.util.HexFormat.of().formatHex(Secrets.fingerprint(secret)), subscription));
  }

  private void sql(String statement) {
    var address = market.settings().engines().orElseThrow().database();
    try (var connection =
        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
      connection.createStatement().execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anAddressWithoutAccountConfirmsFirst() throws Exception {
    var search = Jsoup.parse(visitor("/fr/search?q=" + word).body());
    var wish = visitor(search.selectFirst(".save-search a").attr("href"));
    assertValid(wish);
    var page = Jsoup.parse(wish.body());
    assertThat(page.selectFirst("input[name=query]").attr("value")).isEqualTo("q=" + word);
    var wrong = visitorPosts("/fr/alerts/new", "email=none&cadence=DAILY&query=q&name=n");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.body()).select("#errors a[href=#email]")).isNotEmpty();
    var elsewhere =
        market
            .client()
            .send(
                "POST",
                "/fr/alerts/new",
                "email=a@example.org&cadence=DAILY",
                "Content-Type",
                FORM,
                "Origin",
                "https://elsewhere.example");
    assertThat(elsewhere.statusCode()).isEqualTo(403);
    var email = word + "@example.org";
    var sent =
        visitorPosts(
            "/fr/alerts/new",
            "email=" + email + "&cadence=WEEKLY&query=q%3D" + word + "&name=Pompes");
    assertThat(sent.statusCode()).isEqualTo(200);
    var link = confirmationFor(email);
    var confirm = Jsoup.parse(visitor(link).body());
    var secret = confirm.selectFirst("input[name=link]").attr("value");
    assertThat(visitorPosts("/fr/alerts/confirm", "link=" + secret).body()).contains("Confirmé");
    assertThat(visitorPosts("/fr/alerts/confirm", "link=" + secret).body())
        .contains("Ce lien ne fonctionne plus");
  }

  private String confirmationFor(String email) {
    var link = new AtomicReference<String>();
    RunningMarketplace.eventually(
        SOON,
        "a mail to " + email,
        () -> {
          for (var mail : Jsoup.parse(visitor("/mailbox").body()).select(".mail")) {
            var found = CONFIRM.matcher(mail.text());
            if (mail.text().contains(email) && found.find()) {
              link.set(found.group(1));
            }
          }
          return link.get() != null;
        });
    return link.get();
  }

  @Test
  void aCollectionShowsEverybodyWhatHeMaySee() throws Exception {
    var owner = organisation("Kilimo " + word);
    var open = technology(owner, "Open pump " + word, true);
    var draft = technology(owner, "Draft pump " + word, false);
    var person = Person.signedUp(market, "Wanjiru").joins(owner, "EDITOR");
    var add = "/en/my/collections/add?id=" + open + "&id=" + draft + "&id=nonsense";
    var choose = person.page(add);
    assertThat(choose.select("input[name=id]")).hasSize(2);
    assertValid(person.get(add));
    var page =
        location(
            person.post(
                "/en/my/collections/add",
                "id",
                open.toString(),
                "id",
                draft.toString(),
                "name",
                "Pumps to look at",
                "note",
                "Ask for the price"));
    var home = page.substring(0, page.indexOf('?'));
    assertThat(titles(person.page(home))).hasSize(2);
    assertValid(person.get(home));

    var made = Jsoup.parse(person.post(home, "act", "share").body());
    var shared = path(made);
    var seen = Jsoup.parse(visitor(shared).body());
    assertThat(titles(seen)).containsExactly("Open pump " + word);
    assertThat(seen.text())
        .contains("1 listing is not open now and is not shown.")
        .doesNotContain("Draft pump", "Ask for the price");
    assertThat(visitor(shared).headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(seen.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(titles(person.page(shared))).as("a member sees the draft").hasSize(2);

    var withNotes = path(Jsoup.parse(person.post(home, "act", "share", "notes", "yes").body()));
    assertThat(visitor(shared).statusCode()).as("the first link").isEqualTo(404);
    assertThat(visitor(withNotes).body()).contains("Ask for the price");
    person.post(home, "act", "unshare");
    assertThat(visitor(withNotes).statusCode()).isEqualTo(404);

    var stranger = Person.signedUp(market, "Amina");
    assertThat(stranger.get(home).statusCode()).isEqualTo(404);
    assertThat(stranger.post(home, "act", "share").statusCode()).isEqualTo(404);
    person.post(home, "act", "take-out", "listing", draft.toString());
    assertThat(titles(person.page(home))).containsExactly("Open pump " + word);
    assertThat(location(person.post(home, "act", "remove"))).isEqualTo("/en/my/collections");
    assertThat(person.get(home).statusCode()).isEqualTo(404);
  }

  private static List<String> titles(Document page) {
    return page.select(".hits .card-title").eachText();
  }

  private String path(Document made) {
    var address = made.selectFirst(".statement code").text();
    assertThat(address).startsWith(market.baseUrl() + "/en/shared?link=");
    return address.substring(market.baseUrl().length());
  }

  @Test
  void theFirstPageSaysHowThingsStand() throws Exception {
    var owner = organisation("Maji " + word);
    var open = technology(owner, "Pump " + word, true);
    technology(owner, "Draft " + word, false);
    var person = Person.signedUp(market, "Wanjiru").joins(owner, "OWNER");
    for (var i = 0; i < 2; i++) {
      assertThat(visitor("/en/technologies/" + open).statusCode()).isEqualTo(200);
    }
    assertThat(person.get("/en/technologies/" + open).statusCode())
        .as("not counted")
        .isEqualTo(200);
    RunningMarketplace.eventually(
        SOON, () -> assertThat(card(person, "Pump").text()).contains("Published", "2 views"));
    assertThat(card(person, "Draft").text())
        .contains("Draft", "No views", "No open introduction", "would make it better");
    assertThat(card(person, "Draft").selectFirst(".wanting a").attr("href")).endsWith("/edit");
    assertThat(card(person, "Draft").select("a[href$=/matches]")).isEmpty();
    sql(
        """
        insert into notice (id, account_id, kind, facts, path, created_at)
        select gen_random_uuid(), id, 'searchNews', '{"count":1,"name":"<b>Pumps</b>"}', '/my/searches', now()
        from account where email = '%s'\
        """
            .formatted(person.email));
    var notice = person.page("/en/my").selectFirst(".notice a");
    assertThat(notice.text()).isEqualTo("1 new listing for your search “<b>Pumps</b>”");
    assertThat(person.page("/en/my").text()).contains("1 unread");
    assertValid(person.get("/en/my"));
    assertValid(person.get("/ar/my/notices"));
    assertThat(location(person.get(notice.attr("href")))).isEqualTo("/en/my/searches");
    assertThat(person.page("/en/my").text()).doesNotContain("1 unread");
    var other = Person.signedUp(market, "Amina");
    assertThat(other.get(notice.attr("href")).statusCode()).isEqualTo(404);
    assertThat(other.page("/en/my").text()).doesNotContain(word);
  }

  private static org.jsoup.nodes.Element card(Person person, String title) {
    return person.page("/en/my").select(".standing .card").stream()
        .filter(card -> card.selectFirst("h3").text().startsWith(title))
        .findFirst()
        .orElseThrow();
  }
}
