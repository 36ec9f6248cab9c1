package org.symbolon.introduction.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.introduction.Introducing;
import org.symbolon.listing.Kind;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.Person;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/** Two brokers at their desks, over HTTP. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskJourneyTest {
  private static final Duration MATCHED = Duration.ofSeconds(60);

  private Marketplace market;
  private RunningMarketplace running;
  private Introducing here;
  private Person peter;
  private Person odile;
  private Person side;

  @BeforeAll
  void open(TestEngines engines) {
    running = RunningMarketplace.over(engines);
    market = new Marketplace(engines);
    market.clock.set(java.time.Instant.now());
    here = new Introducing(market);
    peter = Person.signedUp(running, "Peter Njoroge").brokers(here.centre.id(), "KE");
    odile = Person.signedUp(running, "Odile Favre").brokers(here.otherCentre.id(), "CH");
    side = Person.signedUp(running, "Wanjiru Kamau").joins(here.firm.id(), "OWNER");
  }

  @AfterAll
  void close() {
    market.close();
    running.close();
  }

  private UUID requested() {
    var technology = here.listing(here.spinOff, Kind.TECHNOLOGY, "Membrane " + UUID.randomUUID());
    var path = "/en/my/cases/new?listing=" + technology.id();
    var sent =
        side.post(
            path,
            "organisation",
            here.firm.id().toString(),
            "message",
            "We run 640 wells and want to test it.");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    var page = sent.headers().firstValue("Location").orElseThrow();
    return UUID.fromString(page.replaceAll(".*/cases/([0-9a-f-]{36}).*", "$1"));
  }

  @Test
  void aCaseGoesFromDeskToDesk() {
    var id = requested();
    var page = "/en/desk/cases/" + id;
    assertThat(peter.page("/en/desk").select("section[aria-labelledby=for-me]").text())
        .contains("Membrane");
    assertThat(odile.page("/en/desk").select("section[aria-labelledby=for-others]").text())
        .contains("Membrane", "speak with both sides");
    assertThat(side.page("/en/my/cases/" + id).select("#route").text())
        .contains("brokers for the country of the side that asked");
    assertThat(side.get("/en/desk").statusCode()).isEqualTo(403);
    assertThat(side.get(page).statusCode()).isEqualTo(404);
    assertThat(peter.post("/en/desk", "act", "TAKE", "id", id.toString()).statusCode())
        .isEqualTo(303);
    var late = odile.post("/en/desk", "act", "TAKE", "id", id.toString());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(late.body()).select("#errors").text()).contains("Peter Njoroge");

    var canary = "canary " + UUID.randomUUID();
    assertThat(peter.post(page, "act", "note", "note", canary).statusCode()).isEqualTo(303);
    assertThat(peter.page(page).text()).contains(canary);
    assertThat(peter.post(page, "act", "note", "note", "").statusCode()).isEqualTo(422);
    for (var path : List.of("/en/my/cases/" + id, "/en/my/cases", "/en/my")) {
      assertThat(side.get(path).body()).doesNotContain(canary);
    }
    assertThat(running.client().get("/mailbox").body()).doesNotContain(canary);

    var conflict = peter.post(page, "act", "conflict");
    assertThat(conflict.statusCode()).isEqualTo(303);
    assertThat(peter.get(page).statusCode()).isEqualTo(404);
    assertThat(peter.get("/en/my/cases/" + id).statusCode()).isEqualTo(404);
    assertThat(peter.page("/en/desk").text()).contains("because you stated a conflict of interest");
    assertThat(odile.page("/en/desk").select("section[aria-labelledby=offered]").text())
        .contains("Membrane", "conflict of interest");
    assertThat(odile.post("/en/desk", "act", "TAKE", "id", id.toString()).statusCode())
        .isEqualTo(303);
    assertThat(odile.page(page).text()).contains(canary);
    assertThat(odile.page("/en/desk").select("section[aria-labelledby=mine]").text())
        .contains("Membrane");
  }

  @Test
  void oneClickAsksBothSidesOfAPair() {
    var words = "Desalination of brackish well water with a ceramic membrane ";
    var need = here.listing(here.firm, Kind.NEED, words + UUID.randomUUID());
    var technology = here.listing(here.spinOff, Kind.TECHNOLOGY, words + UUID.randomUUID());
    RunningMarketplace.eventually(
        MATCHED,
        () ->
            assertThat(peter.page("/en/desk/pairs").text())
                .contains(need.content().title(), technology.content().title()));
    String[] asks = {
      "act", "ask", "need", need.id().toString(), "technology", technology.id().toString()
    };
    var asked = peter.post("/en/desk/pairs", asks);
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
    assertThat(peter.page("/en/desk/pairs").text()).doesNotContain(need.content().title());
    assertThat(side.page("/en/my/cases").text()).contains(need.content().title());
    assertThat(odile.post("/en/desk/pairs", asks).statusCode()).isEqualTo(409);
  }

  @Test
  void theFunnelIsATableAndAFile() {
    requested();
    assertThat(peter.page("/en/desk/funnel").select("tbody tr")).hasSize(7);
    assertThat(peter.get("/en/desk/funnel.csv").body())
        .startsWith("kind,id,cases,median_days\r\nstage,REQUESTED,");
    assertThat(side.get("/en/desk/funnel").statusCode()).isEqualTo(403);
    var api = running.operator("GET", "/api/v1/funnel", null);
    assertThat(api.statusCode()).isEqualTo(200);
    assertThat(api.body()).contains("\"suppressedBelow\":0");
    assertThat(running.visitor("GET", "/api/v1/funnel").statusCode()).isEqualTo(401);
  }

  @Test
  void aFollowUpWithoutAValidLinkSaysSo() {
    var gone = running.client().get("/en/follow-up?link=nothing");
    assertThat(gone.statusCode()).isEqualTo(200);
    assertThat(gone.body()).contains("not valid any more");
  }
}
