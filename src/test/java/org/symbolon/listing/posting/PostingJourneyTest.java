package org.symbolon.listing.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.Person;
import org.symbolon.testing.Running;
import org.symbolon.testing.RunningMarketplace;

/** Over a real server, without scripts: typing, losing nothing, posting, changing. */
@Running
class PostingJourneyTest {
  private final RunningMarketplace marketplace;
  private UUID organisation;
  private Person person;

  PostingJourneyTest(RunningMarketplace marketplace) {
    this.marketplace = marketplace;
  }

  @BeforeEach
  void somebodyActsForAnOrganisation() {
    var posted =
        marketplace.operator(
            "POST",
            "/api/v1/organisations",
            "{\"name\":\"Maji Works\",\"type\":\"MSME\",\"country\":\"KE\"}");
    var address = posted.headers().firstValue("Location").orElseThrow();
    organisation = UUID.fromString(address.replaceAll(".*/", ""));
    marketplace.operator("POST", "/api/v1/organisations/" + organisation + "/publish", null);
    person = Person.signedUp(marketplace, "Wanjiru").joins(organisation, "EDITOR");
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String path(String location) {
    return location.replaceAll("[?#].*", "");
  }

  private String begun(String... fields) {
    return path(location(person.post("/en/my/listings/new?kind=TECHNOLOGY", fields)));
  }

  /** Everything that a browser would send of this page, with some of it typed anew. */
  private static String[] form(Document page, String act, String... typed) {
    var fields = new ArrayList<String>();
    var changed = new java.util.LinkedHashMap<String, String>();
    for (var i = 0; i < typed.length; i += 2) {
      changed.put(typed[i], typed[i + 1]);
    }
    for (var element : page.select("form.post-grid").forms().getFirst().formData()) {
      if (!element.key().equals("token") && !changed.containsKey(element.key())) {
        fields.addAll(List.of(element.key(), element.value()));
      }
    }
    changed.forEach((name, value) -> fields.addAll(List.of(name, value)));
    fields.addAll(List.of("act", act));
    return fields.toArray(String[]::new);
  }

  private HttpResponse<String> send(String draft, String act, String... typed) {
    return person.post(draft, form(person.page(draft), act, typed));
  }

  @Test
  void visitorsAreSentToSignInAndStrangersSeeNothing() {
    for (var path : List.of("/en/my/listings", "/en/my/listings/new")) {
      var answer = marketplace.client().get(path);
      assertThat(location(answer)).startsWith("/en/sign-in?next=");
    }
    var draft = begun("act", "nothing");
    var other = Person.signedUp(marketplace, "Otieno").joins(organisation, "OWNER");
    assertThat(other.get(draft).statusCode()).isEqualTo(404);
    assertThat(other.post(draft, "act", "publish", "title", "x").statusCode()).isEqualTo(404);
    var alone = Person.signedUp(marketplace, "Alone");
    assertThat(alone.page("/en/my/listings/new").select("a[href*=/my/organisations/new]"))
        .isNotEmpty();
    assertThat(alone.post("/en/my/listings/new", "act", "nothing").statusCode()).isEqualTo(422);
    var enter =
        alone
            .page("/en/my/listings/new")
            .selectFirst("a[href*=/my/organisations/new]")
            .attr("href");
    var form = alone.page(enter).selectFirst("form.stacked").attr("action");
    var back = location(alone.post(form, "name", "Solo", "type", "MSME", "country", "KE"));
    assertThat(back).isEqualTo("/en/my/listings/new?kind=TECHNOLOGY");
    assertThat(alone.page(back).select("button[value=nothing]")).hasSize(1);
    var elsewhere = form.replaceAll("back=.*", "back=https%3A%2F%2Felsewhere.example");
    assertThat(location(alone.post(elsewhere, "name", "Two", "type", "MSME", "country", "KE")))
        .startsWith("/en/my/organisations?done=");
  }

  @Test
  void nothingTypedIsLostOrCutAndItIsResumed() {
    var draft = begun("act", "nothing");
    var summary = "x".repeat(612);
    var saved = send(draft, "save", "title", "Pump", "summary", summary, "trl", "six");
    assertThat(location(saved)).startsWith(draft);
    assertThat(person.page("/en/my/listings").select("#drafts .card-title").text())
        .contains("Pump");
    var page = person.page(draft);
    assertThat(page.selectFirst("#summary").wholeText().strip()).isEqualTo(summary);
    assertThat(page.selectFirst("#trl option[selected]").attr("value")).isEqualTo("six");
    assertThat(page.selectFirst("#readiness li[data-rule=T-SUMMARY-LENGTH]").text())
        .contains("612 of 500 characters");
    assertThat(page.select("[maxlength]")).isEmpty();
    var refused = send(draft, "publish");
    assertThat(refused.statusCode()).isEqualTo(422);
    var errors = Jsoup.parse(refused.body());
    assertThat(errors.select("#errors a").eachAttr("href")).contains("#summary", "#trl");
    assertThat(errors.selectFirst("#summary").attr("aria-invalid")).isEqualTo("true");
    assertThat(errors.selectFirst("#summary").wholeText().strip()).isEqualTo(summary);
  }

  @Test
  void rowsAreAddedAndTakenAwayWithoutScripts() {
    var draft = begun("act", "nothing");
    var added =
        send(draft, "add-advantages", "advantages-0-metric", "Energy use", "title", "Kept title");
    assertThat(location(added)).endsWith("?add=advantages#advantages-1-metric");
    var page = person.page(draft + "?add=advantages");
    assertThat(page.select("#advantages fieldset")).hasSize(2);
    assertThat(page.selectFirst("#title").attr("value")).isEqualTo("Kept title");
    var typed = form(page, "add-rights", "advantages-1-metric", "Price", "rights-0-number", "KE 7");
    location(person.post(draft, typed));
    location(send(draft, "remove-advantages-0"));
    var after = person.page(draft);
    assertThat(after.selectFirst("#advantages-0-metric").attr("value")).isEqualTo("Price");
    assertThat(after.select("#advantages fieldset")).hasSize(1);
    assertThat(after.selectFirst("#rights-0-number").attr("value")).isEqualTo("KE 7");
  }

  @Test
  void twoWindowsKeepTwoDrafts() {
    var draft = begun("act", "nothing");
    var one = person.page(draft);
    var other = person.page(draft);
    location(person.post(draft, form(one, "save", "title", "First window")));
    var elsewhere = location(person.post(draft, form(other, "save", "title", "Second window")));
    assertThat(path(elsewhere)).isNotEqualTo(draft);
    assertThat(person.page(draft).selectFirst("#title").attr("value")).isEqualTo("First window");
    assertThat(person.page(elsewhere).selectFirst("#title").attr("value"))
        .isEqualTo("Second window");
    var auto = person.post(draft, form(other, "autosave", "title", "Third"));
    assertThat(auto.statusCode()).isEqualTo(409);
    // The window that saved last goes on even with an old version.
    location(person.post(draft, form(one, "save", "title", "First again")));
  }

  @Test
  void fromTheNumberOfAPublicationToAPublishedPageAndBack() {
    var draft = begun("act", "publication", "number", "wo 2026/900001");
    var page = person.page(draft);
    assertThat(page.selectFirst("#title").attr("value")).startsWith("Ceramic siphon filter");
    assertThat(page.selectFirst("#description").wholeText()).contains("any pottery");
    assertThat(page.selectFirst("#summary").wholeText().strip()).endsWith(".");
    assertThat(page.selectFirst("#rights-0-number").attr("value")).isEqualTo("WO2026900001A1");
    assertThat(page.select(".record").text()).contains("Kisumu Pottery Works", "14 February 2025");
    var published = location(send(draft, "publish", "trl", "7", "dealTypes", "LT-NONEXCL-1.0"));
    assertThat(person.get(draft).statusCode()).isEqualTo(404);
    var listing = path(published);
    var seen = Jsoup.parse(marketplace.client().get(listing).body());
    assertThat(seen.selectFirst("h1").text()).startsWith("Ceramic siphon filter");
    assertThat(seen.select(".own")).isEmpty();
    assertThat(seen.select(".sheet-top .example").text()).isEqualTo("Example");
    assertThat(person.page(listing).select(".own a[href$=/edit]")).isNotEmpty();
    var id = listing.replaceAll(".*/", "");
    changedByTheForm(listing, id);
    pausedAndSeenByMembersOnly(listing, id);
  }

  private void changedByTheForm(String listing, String id) {
    var edit = path(location(person.get("/en/my/listings/" + id + "/edit")));
    assertThat(path(location(person.get("/en/my/listings/" + id + "/edit")))).isEqualTo(edit);
    location(send(edit, "save", "title", "Siphon filter that cleans itself, for rainwater"));
    // Until it is published, everybody sees what was there.
    assertThat(marketplace.client().get(listing).body()).contains("Ceramic siphon filter");
    var refused = send(edit, "publish", "summary", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    location(send(edit, "publish", "summary", "It filters."));
    assertThat(marketplace.client().get(listing).body()).contains("Siphon filter that cleans");
  }

  private void pausedAndSeenByMembersOnly(String listing, String id) {
    var answer = person.post("/en/my/listings", "act", "PAUSE", "id", id);
    assertThat(location(answer)).contains("notice=PAUSE");
    assertThat(marketplace.client().get(listing).statusCode()).isEqualTo(404);
    assertThat(Person.signedUp(marketplace, "Otieno").get(listing).statusCode()).isEqualTo(404);
    var own = person.get(listing);
    assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Jsoup.parse(own.body()).selectFirst(".own").text()).contains("Paused");
    var item = person.page("/en/my/listings").selectFirst("#l-" + id);
    assertThat(item.text()).contains("Paused", "Confirmed on", "Valid until", "Readiness");
    assertThat(item.select("button[value=PUBLISH]")).hasSize(1);
    assertThat(item.select("button[value=PAUSE]")).isEmpty();
    assertThat(item.select("a[href=/en/technologies/" + id + "/manage]")).hasSize(1);
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotOverwrittenUnseen() {
    var draft = begun("act", "publication", "number", "EP9900002");
    var listing = path(location(send(draft, "publish")));
    var id = listing.replaceAll(".*/", "");
    var edit = path(location(person.get("/en/my/listings/" + id + "/edit")));
    var colleague = Person.signedUp(marketplace, "Achieng").joins(organisation, "EDITOR");
    var theirs = path(location(colleague.get("/en/my/listings/" + id + "/edit")));
    location(
        colleague.post(
            theirs, form(colleague.page(theirs), "publish", "title", "What a colleague wrote")));
    var told = send(edit, "publish", "title", "What I wrote meanwhile");
    assertThat(told.statusCode()).isEqualTo(409);
    var page = Jsoup.parse(told.body());
    assertThat(page.select(".statement-warn").text()).contains("Somebody else changed");
    assertThat(page.selectFirst("#title").attr("value")).isEqualTo("What I wrote meanwhile");
    assertThat(marketplace.client().get(listing).body()).contains("What a colleague wrote");
    location(person.post(edit, form(page, "publish")));
    assertThat(marketplace.client().get(listing).body()).contains("What I wrote meanwhile");
  }

  @Test
  void aRowACopyAndAKeptListing() {
    var rows = "title,summary,language,trl\nPump one,It pumps.,en,6\nPump two,It pumps too.,en,7";
    var many = location(person.post("/en/my/listings/new", "act", "table", "table", rows));
    assertThat(many).isEqualTo("/en/my/listings#drafts");
    assertThat(person.page("/en/my/listings").select("#drafts .card-title").eachText())
        .contains("Pump one", "Pump two");
    var bad = person.post("/en/my/listings/new", "act", "table", "table", "title,trl\nPump,six");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(bad.body()).selectFirst("#table").wholeText()).contains("Pump,six");
    sentAsAFile();
    var draft = begun("act", "nothing");
    var kept = location(send(draft, "keep", "title", "A pump without a summary"));
    assertThat(kept).contains("notice=kept");
    var id = kept.replaceAll(".*#l-", "");
    assertThat(marketplace.client().get("/en/technologies/" + id).statusCode()).isEqualTo(404);
    assertThat(person.page("/en/technologies/" + id).selectFirst(".own").text())
        .contains("Not published");
    var copy = begun("act", "copy", "listing", id);
    assertThat(person.page(copy).selectFirst("#title").attr("value"))
        .isEqualTo("A pump without a summary");
    var published = location(person.post("/en/my/listings", "act", "PUBLISH", "id", id));
    assertThat(published).contains("/edit");
    location(person.post("/en/my/listings", "act", "discard", "id", copy.replaceAll(".*/", "")));
    assertThat(person.get(copy).statusCode()).isEqualTo(404);
  }

  private void sentAsAFile() {
    var token = person.page("/en/my/listings/new").selectFirst("input[name=token]").attr("value");
    var part = "--x\r\nContent-Disposition: form-data; name=\"";
    var body =
        part
            + "token\"\r\n\r\n"
            + token
            + "\r\n"
            + part
            + "act\"\r\n\r\nfile\r\n"
            + part
            + "file\"; filename=\"rows.csv\"\r\n\r\ntitle,trl\nPump from a file,6\r\n--x--\r\n";
    var sent =
        marketplace
            .client()
            .send(
                "POST",
                "/en/my/listings/new/file",
                body,
                "Content-Type",
                "multipart/form-data; boundary=x",
                "Cookie",
                person.cookie());
    assertThat(person.page(location(sent)).selectFirst("#title").attr("value"))
        .isEqualTo("Pump from a file");
  }

  @Test
  void aViewerLooksAndChangesNothing() {
    var draft = begun("act", "publication", "number", "EP9900002");
    var id = path(location(send(draft, "publish"))).replaceAll(".*/", "");
    var viewer = Person.signedUp(marketplace, "Njeri").joins(organisation, "VIEWER");
    var item = viewer.page("/en/my/listings").selectFirst("#l-" + id);
    assertThat(item.select("button, a[href$=/edit], a[href$=/manage]")).isEmpty();
    assertThat(viewer.get("/en/my/listings/" + id + "/edit").statusCode()).isEqualTo(403);
    assertThat(viewer.post("/en/my/listings", "act", "PAUSE", "id", id).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theCheckerAnswersProgramsTooInTheirLanguage() {
    var answer =
        marketplace.operator(
            "POST",
            "/api/v1/readiness?lang=fr",
            "{\"kind\":\"TECHNOLOGY\",\"title\":\"Pompe\",\"language\":\"fr\",\"summary\":\""
                + "x".repeat(612)
                + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    var report = Json.read(answer.body(), JsonNode.class);
    assertThat(report.path("ready").asBoolean()).isFalse();
    assertThat(report.at("/counts/BLOCKER").asInt()).isEqualTo(1);
    var first = report.at("/findings/0");
    assertThat(first.path("rule").asText()).isEqualTo("T-SUMMARY-LENGTH");
    assertThat(first.path("count").asInt()).isEqualTo(612);
    assertThat(first.path("sentence").asText()).startsWith("612 caractères sur 500");
  }
}
