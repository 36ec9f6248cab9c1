package org.symbolon.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.identity.Account;
import org.symbolon.introduction.Introducing;
import org.symbolon.listing.Kind;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.MarketplaceApi;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** An introduction by programs of three people, while others try addresses that are not theirs. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseApiTest {
  private static final List<String> OPERATIONS =
      List.of(
          "listCases",
          "requestCase",
          "proposeCase",
          "getCase",
          "stepCase",
          "getCaseContacts",
          "listCaseMessages",
          "postCaseMessage",
          "listDeclines");

  private Marketplace market;
  private Introducing here;
  private MarketplaceApi api;
  private String firm;
  private String spinOff;
  private String broker;
  private String otherBroker;
  private String stranger;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    here = new Introducing(market);
    api = new MarketplaceApi(market, here);
    firm = token(here.wanjiru);
    spinOff = token(here.amelie);
    broker = token(here.broker);
    otherBroker = token(here.otherBroker);
    stranger = token(here.person("stranger"));
  }

  @AfterAll
  void close() {
    api.close();
    market.close();
  }

  private String token(Account account) {
    return here.people.token(account);
  }

  private HttpResponse<String> send(String token, String method, String path, String body) {
    return token == null
        ? api.visitor(method, "/api/v1" + path, body)
        : api.visitor(method, "/api/v1" + path, body, "Authorization", "Bearer " + token);
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Json.read(answer.body(), JsonNode.class);
  }

  private JsonNode step(String token, String id, String body) {
    return json(send(token, "POST", "/cases/" + id + "/steps", body), 200);
  }

  @Test
  void threeProgramsComeToAnAgreementAndNobodyElseLearnsOfIt() {
    var technology = here.listing(here.spinOff, Kind.TECHNOLOGY, "Ceramic membrane").id();
    var need = here.listing(here.firm, Kind.NEED, "Clean wells").id();
    var wanted =
        "{\"organisation\":\"%s\",\"technology\":\"%s\",\"need\":\"%s\",\"message\":\"%s\"}";
    var rude = wanted.formatted(here.firm.id(), technology, need, "Call +254 20 123 4567");
    var refused = json(send(firm, "POST", "/cases", rude), 422);
    assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/message");
    assertThat(refused.at("/errors/0/detail").asText()).contains("character 6");
    var body = wanted.formatted(here.firm.id(), technology, need, "It fits our wells.");
    assertThat(send(stranger, "POST", "/cases", body).statusCode()).isEqualTo(403);
    assertThat(send(null, "POST", "/cases", body).statusCode()).isEqualTo(401);
    var opened = json(send(firm, "POST", "/cases", body), 201);
    var id = opened.get("id").asText();
    assertThat(opened.get("state").asText()).isEqualTo("REQUESTED");
    outsidersLearnNothing(id, spinOff);
    assertThat(json(send(otherBroker, "GET", "/cases", null), 200).get("waiting").toString())
        .contains(id);
    step(broker, id, "{\"step\":\"TAKE\"}");
    var late = send(otherBroker, "POST", "/cases/" + id + "/steps", "{\"step\":\"TAKE\"}");
    assertThat(json(late, 409).get("detail").asText()).contains("broker, TISC Nairobi");
    step(broker, id, "{\"step\":\"ASK_BOTH\"}");
    var asked = json(send(spinOff, "GET", "/cases/" + id, null), 200);
    assertThat(asked.get("message").asText()).isEqualTo("It fits our wells.");
    assertThat(asked.at("/asking/organisation/name").asText()).isEqualTo("Maji Safi Ltd");
    step(firm, id, "{\"step\":\"CONSENT\",\"phone\":\"+254 20 555 0147\"}");
    assertThat(send(spinOff, "GET", "/cases/" + id + "/contacts", null).statusCode())
        .isEqualTo(409);
    var introduced = step(spinOff, id, "{\"step\":\"CONSENT\"}");
    assertThat(introduced.get("state").asText()).isEqualTo("INTRODUCED");
    var contacts = json(send(spinOff, "GET", "/cases/" + id + "/contacts", null), 200);
    assertThat(contacts.toString()).contains(here.wanjiru.email(), "+254 20 555 0147");
    json(send(spinOff, "POST", "/cases/" + id + "/messages", "{\"text\":\"Hello\"}"), 201);
    assertThat(json(send(firm, "GET", "/cases/" + id + "/messages", null), 200).toString())
        .contains("Hello");
    outsidersLearnNothing(id, otherBroker);
    assertThat(step(firm, id, "{\"step\":\"AGREE\"}").get("state").asText()).isEqualTo("AGREED");
    json(send(firm, "GET", "/organisations/" + here.firm.id() + "/declines", null), 200);
    json(send(broker, "POST", "/case-proposals", body), 201);
    assertThat(api.contract.answered()).containsAll(OPERATIONS);
  }

  /** 404 where there is a case and where there is none, in the same words but for the id. */
  private void outsidersLearnNothing(String id, String notYet) {
    var none = UUID.randomUUID().toString();
    for (var token : List.of(stranger, notYet)) {
      for (var path : List.of("", "/contacts", "/messages")) {
        var there = send(token, "GET", "/cases/" + id + path, null);
        var nowhere = send(token, "GET", "/cases/" + none + path, null);
        assertThat(there.statusCode()).isEqualTo(404);
        assertThat(there.body().replace(id, none)).isEqualTo(nowhere.body());
      }
      var lists = json(send(token, "GET", "/cases", null), 200).toString();
      assertThat(lists).doesNotContain(id);
      for (var step : List.of("CONSENT", "WITHDRAW", "AGREE", "ASK_BOTH", "CLOSE")) {
        var body = "{\"step\":\"" + step + "\",\"reason\":\"OTHER\"}";
        assertThat(send(token, "POST", "/cases/" + id + "/steps", body).statusCode())
            .isEqualTo(404);
      }
      assertThat(
              send(token, "POST", "/cases/" + id + "/messages", "{\"text\":\"Who is there?\"}")
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(send(null, "GET", "/cases/" + id, null).body())
        .isEqualTo(send(null, "GET", "/cases/" + none, null).body());
  }
}
