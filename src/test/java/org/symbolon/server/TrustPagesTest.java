package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.server.Posting.technology;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.testing.Person;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/** Terms, pictures, rights and their checks, as people meet them on the pages. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustPagesTest {
  private final RunningMarketplace marketplace;
  private final Posting posting;

  TrustPagesTest(TestEngines engines) {
    marketplace = RunningMarketplace.over(engines);
    posting = new Posting(marketplace);
  }

  @AfterAll
  void close() {
    marketplace.close();
  }

  private record Offered(Person provider, Posting.Posted listing) {
    String page() {
      return "/en/technologies/" + listing.id();
    }
  }

  private Offered offered(String title) {
    var owner = posting.organisation("Open Wells " + UUID.randomUUID());
    var listing = posting.published(technology(owner, title));
    var id = UUID.fromString(owner.substring(owner.lastIndexOf('/') + 1));
    return new Offered(Person.signedUp(marketplace, "Wanjiru").joins(id, "OWNER"), listing);
  }

  private Document visited(String path) {
    var answer = marketplace.client().get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  /** Every value of a listing about terms, as "name=value". */
  private static Set<String> values(JsonNode listing) {
    var values = new LinkedHashSet<String>();
    for (var name : new String[] {"dealTypes", "territories", "priceBand", "terms"}) {
      collect(name, listing.path(name), values);
    }
    return values;
  }

  private static void collect(String name, JsonNode node, Set<String> values) {
    if (node.isObject()) {
      node.properties().forEach(m -> collect(name + "." + m.getKey(), m.getValue(), values));
    } else if (node.isArray()) {
      node.forEach(member -> collect(name, member, values));
    } else if (node.isNumber()) {
      values.add(name + "=" + node.decimalValue().toPlainString());
    } else if (!node.isMissingNode()) {
      values.add(name + "=" + node.asText());
    }
  }

  @Test
  void theSheetSaysWhatTheJsonSays() {
    var offered = offered("Solar still");
    var form = offered.page() + "/manage/terms";
    String[] typed = {
      "dealTypes", "LT-NONEXCL-1.0",
      "dealTypes", "LT-KNOWHOW-1.0",
      "exclusivity", "NON_EXCLUSIVE",
      "fieldsOfUse", "drinking water\nirrigation <drip>",
      "territories", "ke, UG",
      "sublicensing", "WITH_CONSENT",
      "payments", "LUMP_SUM",
      "payments", "ROYALTY",
      "priceFrom", "2000",
      "priceTo", "5000.50",
      "royaltyFrom", "1,5",
      "royaltyTo", "3",
      "openness", "royaltyFreeInLdc",
      "openness", "licenceOfRight",
      "humanitarian", "FREE_FOR_RESEARCH"
    };
    var built = offered.provider().post(form, typed);
    assertThat(built.statusCode()).as(built.body()).isEqualTo(303);
    var json = marketplace.json(offered.listing().path());
    var expected = values(json);
    assertThat(expected).hasSize(17).contains("terms.royalty.fromPercent=1.5", "territories=UG");
    for (var language : new String[] {"en", "ar", "ru"}) {
      var sheet = visited("/" + language + "/technologies/" + offered.listing().id() + "/terms");
      var shown =
          sheet.select("[data-term]").stream()
              .map(value -> value.attr("data-term") + "=" + value.attr("data-value"))
              .collect(Collectors.toSet());
      assertThat(shown).isEqualTo(expected);
      assertThat(sheet.select("[data-term]")).allMatch(value -> !value.text().isBlank());
    }
    var english = visited(offered.page() + "/terms");
    assertThat(english.text())
        .contains(
            "irrigation <drip>", "EUR 5,000.5", "1.5 % of net sales", "Uganda", "Non-exclusive")
        .contains("List of the United Nations", "Bangladesh");
    // What was built stands in the form again.
    var again = offered.provider().page(form);
    assertThat(again.select("input[name=openness][checked]")).hasSize(2);
    assertThat(again.selectFirst("#royaltyFrom").attr("value")).isEqualTo("1.5");
    var refused =
        offered.provider().post(form, "exclusivity", "EXCLUSIVE", "openness", "licenceOfRight");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.body()).select("#errors a[href=#openness]").text())
        .contains("An exclusive or sole licence keeps others out");
    assertThat(values(marketplace.json(offered.listing().path()))).isEqualTo(expected);
  }

  @Test
  void aPublicPictureIsShownOnPageAndCardUntilItIsTakenBack() {
    var offered = offered("Clay filter");
    var manage = offered.page() + "/manage";
    var provider = offered.provider();
    var sent =
        provider.upload(
            manage + "/documents",
            "file",
            Samples.jpeg(300),
            "title",
            "The filter",
            "tier",
            "PUBLIC");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    var picture = visited(offered.page()).selectFirst("figure img");
    assertThat(picture.attr("alt")).isEqualTo("The filter");
    var file = marketplace.client().get(picture.attr("src"));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
    posting.awaitFound("clay filter", offered.listing());
    RunningMarketplace.eventually(
        Posting.SEARCHABLE,
        "the card shows the picture",
        () -> !visited("/en/search?q=clay+filter").select("img.card-image").isEmpty());
    assertThat(visited("/en/search?q=clay+filter").select(".card-confirmed").text())
        .contains("Confirmed on");
    var id = picture.attr("src").replace("/files/", "");
    assertThat(provider.post(manage, "act", "tier", "document", id, "tier", "NDA").statusCode())
        .isEqualTo(303);
    assertThat(visited(offered.page()).select("figure img")).isEmpty();
    assertThat(marketplace.client().get(picture.attr("src")).statusCode()).isEqualTo(404);
    assertThat(marketplace.json(offered.listing().path()).has("images")).isFalse();
    assertThat(provider.get(picture.attr("src")).statusCode()).isEqualTo(200);
    assertThat(provider.post(manage, "act", "remove", "document", id).statusCode()).isEqualTo(303);
    assertThat(provider.get(picture.attr("src")).statusCode()).isEqualTo(404);
  }

  @Test
  void filesThatAreNotWhatTheyClaimAreRefusedInWords() {
    var offered = offered("Wind pump");
    var path = offered.page() + "/manage/documents";
    for (var file : new byte[][] {"<html>".getBytes(), Samples.pdf("/JavaScript")}) {
      var refused =
          offered.provider().upload(path, "file", file, "title", "Plan", "tier", "PUBLIC");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(Jsoup.parse(refused.body()).selectFirst("#errors a[href=#file]").text())
          .contains("not encrypted");
    }
    var huge =
        offered
            .provider()
            .upload(path, "file", new byte[22 * 1024 * 1024], "title", "Plan", "tier", "PUBLIC");
    assertThat(huge.statusCode()).isEqualTo(413);
    // Whoever may not send files is told before they are read.
    var stranger = Person.signedUp(marketplace, "Ivan");
    assertThat(
            stranger
                .upload(path, "file", Samples.jpeg(30), "title", "Plan", "tier", "PUBLIC")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void anAgentGetsItsBadgeFromABroker() {
    var offered = offered("Tidal mill");
    var agent = offered.provider();
    var page = offered.page() + "/manage/right";
    assertThat(agent.post(page, "act", "state", "capacity", "AGENT").statusCode()).isEqualTo(303);
    assertThat(agent.page(page).text()).contains("Still needed: Power of attorney");
    assertThat(visited(offered.page()).select(".badge").text())
        .isEqualTo("Agent of the owner · as stated, not checked");
    var sent =
        agent.upload(
            page + "/evidence",
            "file",
            Samples.pdf("power of attorney"),
            "kind",
            "POWER_OF_ATTORNEY",
            "lastDay",
            LocalDate.now().plusYears(1).toString());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    assertThat(agent.post(page, "act", "ask").statusCode()).isEqualTo(303);
    assertThat(agent.get("/en/tasks").statusCode()).isEqualTo(403);
    var operator = Person.signedUp(marketplace, "Lucía").operates();
    var task =
        operator.page("/en/tasks").select("a[href^=/en/tasks/]").stream()
            .filter(link -> link.text().contains("Tidal mill"))
            .findFirst()
            .orElseThrow()
            .attr("href");
    var evidence = operator.page(task).selectFirst("a[href^=/evidence/]").attr("href");
    assertThat(operator.get(evidence).body()).contains("power of attorney");
    assertThat(marketplace.client().get(evidence).statusCode()).isEqualTo(404);
    assertThat(operator.post(task, "decision", "REFUSED").statusCode()).isEqualTo(422);
    assertThat(operator.post(task, "decision", "VERIFIED").statusCode()).isEqualTo(303);
    assertThat(visited(offered.page()).select(".badge-good").text())
        .contains("right to offer checked on");
    assertThat(operator.page(task).text()).contains("Decided: It holds");
  }
}
