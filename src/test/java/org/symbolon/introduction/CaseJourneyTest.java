package org.symbolon.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.symbolon.testing.Person;
import org.symbolon.testing.Running;
import org.symbolon.testing.RunningMarketplace;

/** The pages of introductions over HTTP, without scripts: what is refused, and in which words. */
@Running
class CaseJourneyTest {
  private final RunningMarketplace market;
  private final String technology;
  private final String seeker;
  private final Person firm;
  private final Person spinOff;

  CaseJourneyTest(RunningMarketplace market) {
    this.market = market;
    var owner = organisation("Membranes du Lac SAS", "UNIVERSITY_SPIN_OFF");
    technology = published(owner);
    spinOff = Person.signedUp(market, "Amelie").joins(UUID.fromString(owner), "OWNER");
    seeker = organisation("Maji Safi Ltd", "MSME");
    firm = Person.signedUp(market, "Wanjiru").joins(UUID.fromString(seeker), "EDITOR");
  }

  private String organisation(String name, String type) {
    var posted =
        market.operator(
            "POST",
            "/api/v1/organisations",
            "{\"name\":\"%s\",\"type\":\"%s\",\"country\":\"KE\"}".formatted(name, type));
    return posted.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  private String published(String owner) {
    var posted =
        market.operator(
            "POST",
            "/api/v1/listings",
            ("{\"kind\":\"TECHNOLOGY\",\"language\":\"en\",\"title\":\"Ceramic membrane\","
                    + "\"summary\":\"Clears turbid water.\",\"organisation\":{\"id\":\"%s\"}}")
                .formatted(owner));
    var path = posted.headers().firstValue("Location").orElseThrow();
    assertThat(market.operator("POST", path + "/publish", null).statusCode()).isEqualTo(200);
    return path.replaceAll(".*/", "");
  }

  private Person broker(String name) {
    var broker = Person.signedUp(market, name);
    var appointed =
        Person.signedUp(market, "Operator")
            .operates()
            .post(
                "/en/operator/brokers",
                "act",
                "appoint",
                "email",
                broker.email,
                "centre",
                organisation("TISC of " + name, "TISC"),
                "countries",
                "KE",
                "languages",
                "en");
    assertThat(appointed.statusCode()).isEqualTo(303);
    return broker;
  }

  private static Document page(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> asks(String message) {
    return firm.post(
        "/en/my/cases/new?listing=" + technology, "organisation", seeker, "message", message);
  }

  private String requested() {
    var sent = asks("We run 640 wells.");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    var target = sent.headers().firstValue("Location").orElseThrow();
    return target.replaceAll("\\?.*", "");
  }

  @Test
  void aVisitorIsSentToSignInAndBackAndTheOwnerIsNotAsked() {
    var listing = "/en/technologies/" + technology;
    var ask = "/en/my/cases/new?listing=" + technology;
    var shown = page(market.client().get(listing), 200);
    assertThat(shown.select("a[href='" + ask + "']")).hasSize(1);
    var sent = market.client().get(ask);
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location").orElseThrow())
        .isEqualTo("/en/sign-in?next=%2Fen%2Fmy%2Fcases%2Fnew%3Flisting%3D" + technology);
    assertThat(spinOff.page(listing).select("a[href='" + ask + "']")).isEmpty();
    assertThat(spinOff.page(ask).text()).contains("This belongs to your own organisation.");
    assertThat(Person.signedUp(market, "Alone").page(ask).select("a[href=/en/my/organisations]"))
        .isNotEmpty();
    assertThat(firm.get("/en/my/cases/new?listing=" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageOfThePageBesideItsField() {
    var rude =
        page(
            firm.post(
                "/fr/my/cases/new?listing=" + technology,
                "organisation",
                seeker,
                "message",
                "Appelez le +254 20 123 4567"),
            422);
    assertThat(rude.select("#errors a[href=#message]").text())
        .contains("« +254 20 123 4567 » (caractère 12)", "numéro de téléphone");
    assertThat(rude.selectFirst("#message").wholeText()).contains("Appelez le");
    var empty = page(asks(" "), 422);
    assertThat(empty.selectFirst("#message-error").text()).contains("at most 1,000 characters");
    var path = requested();
    var broker = broker("Peter");
    assertThat(broker.post(path, "act", "TAKE").statusCode()).isEqualTo(303);
    assertThat(broker.post(path, "act", "ASK_BOTH").statusCode()).isEqualTo(303);
    var reasonless =
        page(spinOff.post(path.replace("/en/", "/fr/"), "act", "DECLINE", "reason", ""), 422);
    assertThat(reasonless.select("#errors a[href=#reason]").text())
        .isEqualTo("Choisissez un motif.");
    assertThat(reasonless.select("details[open] #reason")).hasSize(1);
    var declined =
        spinOff.post(path, "act", "DECLINE", "reason", "NO_CAPACITY", "note", "After the harvest");
    assertThat(declined.statusCode()).isEqualTo(303);
    assertThat(spinOff.page(path).text()).contains("No capacity at present", "After the harvest");
    assertThat(firm.page(path).text())
        .contains("one side declined")
        .doesNotContain("No capacity", "harvest");
  }

  @Test
  void theSecondBrokerIsToldWhoWasFasterAndFormsOfOthersAreNotTaken() {
    var path = requested();
    var first = broker("Peter First");
    var second = broker("Susan Second");
    assertThat(second.page(path).select("button[value=TAKE]")).hasSize(1);
    assertThat(first.post(path, "act", "TAKE").statusCode()).isEqualTo(303);
    var late = page(second.post(path, "act", "TAKE"), 409);
    assertThat(late.text()).contains("Peter First, TISC of Peter First took this case first.");
    assertThat(second.get(path).statusCode()).isEqualTo(404);
    var forged =
        market
            .client()
            .send(
                "POST",
                path,
                "act=WITHDRAW",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                firm.cookie());
    assertThat(forged.statusCode()).isEqualTo(403);
    var file = "nothing".getBytes(StandardCharsets.UTF_8);
    assertThat(second.upload(path + "/files", "file", file, "title", "x").statusCode())
        .isEqualTo(404);
    assertThat(firm.upload(path + "/files", "file", file, "title", "x").statusCode())
        .as("not before both agreed")
        .isEqualTo(409);
  }
}
