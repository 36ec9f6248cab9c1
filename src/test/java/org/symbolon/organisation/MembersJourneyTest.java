package org.symbolon.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Person;
import org.symbolon.testing.Running;
import org.symbolon.testing.RunningMarketplace;

/**
 * Over a real server: somebody enters an organisation, invites a colleague, and hands it on; a
 * listing changes hands.
 */
@Running
class MembersJourneyTest {
  private static final String MINE = "/en/my/organisations";
  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+(/en/invitation\\?link=\\S+)");

  private final RunningMarketplace market;

  MembersJourneyTest(RunningMarketplace market) {
    this.market = market;
  }

  /** Enters an organisation by the form; its id. */
  private static String entered(Person person, String name, String type) {
    var sent = person.post(MINE + "/new", "name", name, "type", type, "country", "KE");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).hasValue(MINE + "?done=entered");
    return card(person.page(MINE), name).selectFirst("input[name=id]").attr("value");
  }

  private static Element card(Document page, String name) {
    return page.select(".card").stream()
        .filter(card -> card.selectFirst("h2, h3, p").text().contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + name + " in " + page.text()));
  }

  private static String members(String organisation) {
    return MINE + "/" + organisation + "/members";
  }

  private String invitationFor(String email) {
    var link = new AtomicReference<String>();
    RunningMarketplace.eventually(
        Duration.ofSeconds(15),
        "an invitation for " + email,
        () -> {
          for (var mail : Jsoup.parse(market.client().get("/mailbox").body()).select(".mail")) {
            var found = LINK.matcher(mail.text());
            if (mail.text().contains(email) && found.find()) {
              link.set(found.group(1));
            }
          }
          return link.get() != null;
        });
    return link.get();
  }

  private static String errors(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(422);
    return Jsoup.parse(answer.body()).selectFirst("#errors").text();
  }

  @Test
  void threeAnswersMakeAnOrganisationThatIsPublicAtOnce() {
    var wanjiru = Person.signedUp(market, "Wanjiru");
    assertThat(wanjiru.page(MINE).text()).contains("You do not act for any organisation yet");
    var form = wanjiru.page(MINE + "/new");
    assertThat(form.select("[required]").eachAttr("name"))
        .containsExactly("name", "type", "country");
    var wrong =
        wanjiru.post(
            MINE + "/new", "name", "", "type", "MSME", "country", "KE", "headcount", "many");
    assertThat(errors(wrong)).contains("Give the name").contains("Give a whole number");
    assertThat(Jsoup.parse(wrong.body()).selectFirst("details.fold").hasAttr("open")).isTrue();
    var id = entered(wanjiru, "Maji Safi Works", "MSME");
    assertThat(market.client().get("/en/organisations/" + id).statusCode()).isEqualTo(200);
    var edit = wanjiru.page(MINE + "/" + id + "/edit");
    var revision = edit.selectFirst("input[name=revision]").attr("value");
    var saved =
        wanjiru.post(
            MINE + "/" + id + "/edit",
            "revision",
            revision,
            "name",
            "Maji Safi Works",
            "type",
            "MSME",
            "country",
            "KE",
            "website",
            "majisafi.example",
            "headcount",
            "1 400",
            "turnoverEur",
            "610000",
            "languages",
            "en",
            "languages",
            "sw",
            "sectors",
            "C");
    assertThat(saved.statusCode()).isEqualTo(303);
    var json = market.json("/api/v1/organisations/" + id);
    assertThat(json.get("website").asText()).isEqualTo("https://majisafi.example");
    assertThat(json.get("headcount").asInt()).isEqualTo(1_400);
    assertThat(json.get("languages")).hasSize(2);
    // Whoever saves an older state is told, and keeps what he typed.
    var stale =
        wanjiru.post(
            MINE + "/" + id + "/edit",
            "revision",
            revision,
            "name",
            "Other",
            "type",
            "MSME",
            "country",
            "KE");
    assertThat(errors(stale)).contains("Somebody else changed");
    assertThat(Jsoup.parse(stale.body()).selectFirst("#name").attr("value")).isEqualTo("Other");
    wanjiru.post(MINE, "id", id, "act", "pause");
    assertThat(market.client().get("/en/organisations/" + id).statusCode()).isEqualTo(404);
    assertThat(card(wanjiru.page(MINE), "Maji Safi").text()).contains("None of its listings");
    wanjiru.post(MINE, "id", id, "act", "publish");
    assertThat(market.client().get("/en/organisations/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void aColleagueWithoutAnAccountAcceptsAndTakesOver() {
    var owner = Person.signedUp(market, "Baraka");
    var id = entered(owner, "Lake Pumps", "MSME");
    var email = "c" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    var invited = owner.post(members(id), "act", "invite", "email", email, "role", "EDITOR");
    assertThat(invited.statusCode()).isEqualTo(303);
    assertThat(owner.page(members(id)).text()).contains(email).contains("open until");
    var link = invitationFor(email);
    var page = Jsoup.parse(market.client().get(link).body());
    assertThat(page.text()).contains("Baraka invites " + email).contains("Lake Pumps");
    var secret = page.selectFirst("input[name=link]").attr("value");
    var form = "link=" + secret + "&name=Chebet&password=";
    var weak = market.client().send("POST", "/en/invitation", form + "short", FORM);
    assertThat(errors(weak)).isNotBlank();
    var joined =
        market.client().send("POST", "/en/invitation", form + "copper+kettle+river+stone", FORM);
    assertThat(joined.statusCode()).isEqualTo(303);
    var cookie = joined.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    var hers = market.client().get(MINE, "Cookie", cookie).body();
    assertThat(hers).contains("Lake Pumps").contains("Editor");
    // The link is used up.
    assertThat(market.client().get(link).body()).contains("This invitation has ended");

    // The last owner cannot go, an editor cannot invite.
    assertThat(errors(owner.post(members(id), "act", "leave"))).contains("The last owner");
    var chebet = card(owner.page(members(id)), "Chebet").selectFirst("input[name=id]").val();
    assertThat(owner.post(members(id), "act", "role", "id", chebet, "role", "OWNER").statusCode())
        .isEqualTo(303);
    assertThat(owner.post(members(id), "act", "leave").headers().firstValue("Location"))
        .hasValue(MINE + "?done=left");
    assertThat(owner.get(members(id)).statusCode()).isEqualTo(403);
    assertThat(market.client().get(members(id), "Cookie", cookie).statusCode()).isEqualTo(200);
  }

  private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

  @Test
  void whoHasAnAccountAcceptsWithOneClickUnlessTheInvitationWasTakenBack() {
    var owner = Person.signedUp(market, "Akinyi");
    var id = entered(owner, "Hill Looms", "MSME");
    var mine = Person.signedUp(market, "Otieno");
    var own = entered(mine, "Otieno Tools", "MSME");
    owner.post(members(id), "act", "invite", "email", mine.email, "role", "VIEWER");
    var link = invitationFor(mine.email);
    // Signed out he is told to sign in; the account of the address is not made again.
    assertThat(market.client().get(link).body()).contains("sign in, then accept");
    var secret = mine.page(link).selectFirst("input[name=link]").attr("value");
    assertThat(mine.post("/en/invitation", "link", secret).statusCode()).isEqualTo(303);
    assertThat(mine.page(MINE).text()).contains("Hill Looms").contains("Otieno Tools");
    assertThat(mine.get(members(id)).statusCode()).isEqualTo(200);
    assertThat(
            mine.post(members(id), "act", "invite", "email", "x@example.org", "role", "OWNER")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            owner
                .post(members(id), "act", "invite", "email", mine.email, "role", "OWNER")
                .statusCode())
        .isEqualTo(422);
    assertThat(owner.get(members(own)).statusCode()).isEqualTo(403);

    var late = Person.signedUp(market, "Juma");
    owner.post(members(id), "act", "invite", "email", late.email, "role", "OWNER");
    var ended = invitationFor(late.email);
    var row = card(owner.page(members(id)), late.email).selectFirst("input[name=id]").val();
    assertThat(owner.post(members(id), "act", "revoke", "id", row).statusCode()).isEqualTo(303);
    assertThat(late.page(ended).text()).contains("This invitation has ended");
    assertThat(late.page(MINE).text()).doesNotContain("Hill Looms");
    var otieno = card(owner.page(members(id)), "Otieno").selectFirst("input[name=id]").val();
    owner.post(members(id), "act", "remove", "id", otieno);
    assertThat(mine.page(MINE).text()).doesNotContain("Hill Looms");
  }

  @Test
  void operatorsAppointBrokersAndTakeTheOfficeBack() {
    var operator = Person.signedUp(market, "Root").operates();
    var head = Person.signedUp(market, "Head");
    var centre = entered(head, "Shire Centre", "TISC");
    var firm = entered(head, "Shire Firm", "MSME");
    var broker = Person.signedUp(market, "Chipo");
    assertThat(head.get("/en/operator/brokers").statusCode()).isEqualTo(403);
    assertThat(market.client().get("/en/operator/brokers").statusCode()).isEqualTo(303);
    assertThat(operator.page("/en/account").select("a[href=/en/operator/brokers]")).hasSize(1);
    var page = operator.page("/en/operator/brokers");
    assertThat(page.select("#centre option").eachAttr("value"))
        .contains(centre)
        .doesNotContain(firm);
    var wrong =
        operator.post(
            "/en/operator/brokers",
            "act",
            "appoint",
            "email",
            broker.email,
            "centre",
            firm,
            "countries",
            "Atlantis");
    assertThat(errors(wrong))
        .contains("Choose a centre")
        .contains("Name the countries")
        .contains("Choose at least one language");
    var right =
        operator.post(
            "/en/operator/brokers",
            "act",
            "appoint",
            "email",
            broker.email,
            "centre",
            centre,
            "countries",
            "Malawi, ke",
            "languages",
            "en");
    assertThat(right.statusCode()).isEqualTo(303);
    var row = card(operator.page("/en/operator/brokers"), "Chipo");
    assertThat(row.text())
        .contains("Shire Centre")
        .contains("Malawi and Kenya")
        .contains("English");
    assertThat(broker.page("/en/account").text()).contains("You introduce partners");
    operator.post(
        "/en/operator/brokers", "act", "dismiss", "id", row.selectFirst("input[name=id]").val());
    assertThat(broker.page("/en/account").text()).doesNotContain("You introduce partners");
  }

  @Test
  void aUniversityHandsAListingToItsSpinOff() {
    var office = Person.signedUp(market, "Nyambura");
    var university = entered(office, "Ridge University", "UNIVERSITY");
    var founder = Person.signedUp(market, "Kiprop");
    var spinOff = entered(founder, "Ridge Membranes", "UNIVERSITY_SPIN_OFF");
    founder.post(
        MINE + "/" + spinOff + "/edit",
        "revision",
        "1",
        "name",
        "Ridge Membranes",
        "type",
        "UNIVERSITY_SPIN_OFF",
        "country",
        "KE",
        "parent",
        market.baseUrl() + "/en/organisations/" + university);
    var listing =
        market.operator(
            "POST",
            "/api/v1/listings",
            "{\"kind\":\"TECHNOLOGY\",\"language\":\"en\",\"title\":\"Brick-fired filter\","
                + "\"summary\":\"Filters\",\"organisation\":{\"id\":\""
                + university
                + "\"}}");
    assertThat(listing.statusCode()).isEqualTo(201);
    var id = listing.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    var page = handovers(university);
    var form = office.page(page);
    assertThat(form.select("#to option").eachAttr("value")).contains(spinOff);
    assertThat(errors(office.post(page, "act", "offer", "listing", id, "to", "")))
        .contains("Choose another organisation");
    assertThat(office.post(page, "act", "offer", "listing", id, "to", spinOff).statusCode())
        .isEqualTo(303);
    assertThat(founder.get(page).statusCode()).isEqualTo(403);
    var offered = founder.page(handovers(spinOff));
    assertThat(card(offered, "Brick-fired filter").text())
        .contains("From Ridge University to Ridge Membranes");
    var handover = card(offered, "Brick-fired filter").selectFirst("input[name=id]").val();
    assertThat(founder.post(handovers(spinOff), "act", "accept", "id", handover).statusCode())
        .isEqualTo(303);
    assertThat(office.page(page).text()).contains("handed over on");
    var now = market.operator("GET", "/api/v1/listings/" + id, null);
    assertThat(now.body()).contains("Ridge Membranes");
  }

  private static String handovers(String organisation) {
    return MINE + "/" + organisation + "/handovers";
  }
}
