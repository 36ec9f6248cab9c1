package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.RunningMarketplace;

/** What an operator's program does over the API, and what a visitor's sees of it. */
record Posting(RunningMarketplace marketplace) {
  /** So long a busy machine may take; how long it takes ordinarily is measured where it matters. */
  static final Duration SEARCHABLE = Duration.ofSeconds(10);

  private static final String LISTINGS = "/api/v1/listings";

  /** A listing that was posted: its path in the API, and its id. */
  record Posted(String path, String id, String etag) {}

  /** Posts an organisation and returns its path. */
  String organisation(String name) {
    var body =
        Json.mapper()
            .createObjectNode()
            .put("name", name)
            .put("type", "MSME")
            .put("country", "KE")
            .put("headcount", 12);
    body.putArray("languages").add("en");
    var answer = marketplace.operator("POST", "/api/v1/organisations", body.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static ObjectNode technology(String organisationPath, String title) {
    var node = Json.mapper().createObjectNode();
    node.putObject("organisation")
        .put("id", organisationPath.substring(organisationPath.lastIndexOf('/') + 1));
    node.put("kind", "TECHNOLOGY").put("title", title);
    node.put(
        "summary", "A unit that makes brackish well water drinkable with the heat of the sun.");
    node.put("language", "en").put("trl", 7);
    node.putArray("ipc").add("C02F 1/14");
    node.putArray("territories").add("WORLD");
    node.putArray("dealTypes").add("LT-NONEXCL-1.0");
    return node;
  }

  Posted draft(ObjectNode listing) {
    var answer = marketplace.operator("POST", LISTINGS, listing.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return posted(answer, answer.headers().firstValue("Location").orElseThrow());
  }

  Posted published(ObjectNode listing) {
    return act(draft(listing), "publish");
  }

  Posted act(Posted listing, String act) {
    var answer = marketplace.operator("POST", listing.path() + "/" + act, null);
    assertThat(answer.statusCode()).as(act + " " + answer.body()).isEqualTo(200);
    return posted(answer, listing.path());
  }

  Posted revise(Posted listing, ObjectNode content) {
    var answer =
        marketplace.operator("PUT", listing.path(), content.toString(), "If-Match", listing.etag());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return posted(answer, listing.path());
  }

  private static Posted posted(HttpResponse<String> answer, String path) {
    return new Posted(
        path,
        path.substring(path.lastIndexOf('/') + 1),
        answer.headers().firstValue("ETag").orElseThrow());
  }

  /** The answer to these parameters, such as {@code q=water&kind=NEED}. */
  JsonNode search(String parameters) {
    return marketplace.json(LISTINGS + "?" + parameters);
  }

  /** The ids of the listings that the first page shows for these words. */
  List<String> found(String words) {
    var encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return ids(search("limit=50&q=" + encoded));
  }

  static List<String> ids(JsonNode page) {
    return StreamSupport.stream(page.get("hits").spliterator(), false)
        .map(hit -> hit.get("id").asText())
        .toList();
  }

  /** The same, but only those whose title has the word; searches find what resembles it too. */
  List<String> titled(String word) {
    var hits = search("limit=50&q=" + word).get("hits");
    return StreamSupport.stream(hits.spliterator(), false)
        .filter(hit -> hit.get("title").asText().contains(word))
        .map(hit -> hit.get("id").asText())
        .toList();
  }

  /** How many listings a facet counts for a value; 0 when it does not show it. */
  static long count(JsonNode page, String facet, String value) {
    return StreamSupport.stream(page.get("facets").get(facet).spliterator(), false)
        .filter(counted -> counted.get("value").asText().equals(value))
        .mapToLong(counted -> counted.get("count").asLong())
        .findFirst()
        .orElse(0);
  }

  void awaitFound(String words, Posted listing) {
    RunningMarketplace.eventually(
        SEARCHABLE,
        "\"" + words + "\" finds " + listing.id(),
        () -> found(words).contains(listing.id()));
  }

  void awaitGone(String words, Posted listing) {
    RunningMarketplace.eventually(
        SEARCHABLE,
        "\"" + words + "\" no longer finds " + listing.id(),
        () -> !found(words).contains(listing.id()));
  }
}
