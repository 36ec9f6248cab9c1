package org.symbolon.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.symbolon.identity.Standing;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.Person;
import org.symbolon.testing.RunningMarketplace;

/**
 * What an operation acts on while the roles are walked: for each one an organisation of its own
 * with a viewer, an editor and an owner, its published technology and need, and whatever else its
 * address names.
 */
final class WalkFixtures {
  private static final String API = "/api/v1";
  private static final Pattern PART = Pattern.compile("/([a-z-]+)/\\{([a-z]+)}");

  /** Reads of things that are there for some only answer the others as if there were none. */
  private static final List<Integer> REFUSED = List.of(401, 403);

  private static final List<Integer> REFUSED_OR_HIDDEN = List.of(401, 403, 404);

  /** Operations that act on what is not public. */
  private static final List<String> HIDDEN =
      List.of(
          "acceptListing",
          "declineListing",
          "takeBackListing",
          "getConfidential",
          "publishListing",
          "getCase",
          "stepCase",
          "getCaseContacts",
          "listCaseMessages",
          "postCaseMessage");

  /**
   * One operation, ready to be sent.
   *
   * @param body JSON text, or null
   * @param others bodies of those who do another thing by the same operation
   */
  record Scene(String operation, String path, String body, Map<Standing, String> others) {
    String body(Standing standing) {
      return others.getOrDefault(standing, body);
    }

    /** How somebody is told no. */
    List<Integer> refusals(Standing standing) {
      if (HIDDEN.contains(operation)) {
        return REFUSED_OR_HIDDEN;
      }
      return standing == Standing.VISITOR ? List.of(401) : REFUSED;
    }
  }

  private final RunningMarketplace market;
  private final Map<Standing, Person> people = new EnumMap<>(Standing.class);
  private final Map<Standing, String> tokens = new EnumMap<>(Standing.class);
  private final Person counterpart;
  private final String counterpartToken;

  WalkFixtures(RunningMarketplace market) {
    this.market = market;
    var centre = organisation("TISC");
    for (var standing : Standing.values()) {
      if (standing != Standing.VISITOR) {
        people.put(standing, Person.signedUp(market, "Walker " + standing));
      }
    }
    people.get(Standing.OPERATOR).operates();
    var appointed =
        people
            .get(Standing.OPERATOR)
            .post(
                "/en/operator/brokers",
                "act",
                "appoint",
                "email",
                people.get(Standing.BROKER).email,
                "centre",
                centre,
                "countries",
                "KE",
                "languages",
                "en");
    require(appointed.statusCode() == 303, appointed.body());
    people.forEach((standing, person) -> tokens.put(standing, token(person, "WRITE")));
    counterpart = Person.signedUp(market, "Walker on the other side");
    counterpartToken = token(counterpart, "WRITE");
  }

  /** For the API; null for a visitor. */
  String token(Standing standing) {
    return tokens.get(standing);
  }

  /** Of an owner, for reading only. */
  String readingToken() {
    return token(people.get(Standing.OWNER), "READ");
  }

  private static String token(Person person, String scope) {
    var made = person.post("/en/account", "act", "token", "name", "Walk", "scope", scope);
    return Jsoup.parse(made.body()).selectFirst("code").text();
  }

  private static void require(boolean holds, String why) {
    if (!holds) {
      throw new AssertionError(why);
    }
  }

  Scene scene(RolesWalkTest.Walked walked) {
    var own = organisation("MSME");
    for (var standing : List.of(Standing.VIEWER, Standing.EDITOR, Standing.OWNER)) {
      people.get(standing).joins(UUID.fromString(own), standing.name());
    }
    var ids = new HashMap<String, String>();
    ids.put("organisation", own);
    ids.put("other", organisation("UNIVERSITY_SPIN_OFF"));
    ids.put("listing", listing(own, "TECHNOLOGY", walked.id()));
    ids.put("need", listing(ids.get("other"), "NEED", walked.id()));
    switch (walked.id()) {
      case "publishListing" -> sent("/listings/" + ids.get("listing") + "/pause", null);
      case "publishOrganisation" -> sent("/organisations/" + own + "/pause", null);
      default -> {
        // Everything else starts from what is published.
      }
    }
    if (walked.id().equals("getConfidential")) {
      sayConfidentially(ids.get("listing"));
    }
    var path = path(walked, ids);
    return new Scene(
        walked.id(), API + path + query(walked.id()), body(walked, ids), others(walked.id()));
  }

  /** A text that whoever signed in may read. */
  private void sayConfidentially(String listing) {
    var said =
        people
            .get(Standing.OWNER)
            .post(
                "/en/technologies/" + listing + "/manage",
                "act",
                "text",
                "field",
                "WORKING",
                "WORKING-tier",
                "REGISTERED",
                "WORKING",
                "Walked in confidence");
    require(said.statusCode() == 303, said.body());
  }

  private String path(RolesWalkTest.Walked walked, Map<String, String> ids) {
    var parts = PART.matcher(walked.path());
    var path =
        parts.replaceAll(part ->
            "/" + part.group(1) + "/" + value(walked.id(), part.group(1), part.group(2), ids));
    require(!path.contains("{"), "The walk has no fixture for " + walked.path());
    return path;
  }

  private String value(String operation, String kind, String name, Map<String, String> ids) {
    return switch (kind) {
      case "listings" -> ids.get("listing");
      case "organisations" -> ids.get("organisation");
      case "matches" -> ids.get("need");
      case "partners" -> ids.get("other");
      case "match-profiles" -> "NEED_TO_TECHNOLOGY";
      case "vocabularies" -> "trl";
      case "handovers" -> handover(operation, ids);
      case "cases" -> introduced(ids);
      default -> throw new AssertionError("The walk has no fixture for {" + name + "} of " + kind);
    };
  }

  /** Offered by the side that the people of the walk are not, unless it is theirs to take back. */
  private String handover(String operation, Map<String, String> ids) {
    var back = operation.equals("takeBackListing");
    var listing = back ? ids.get("listing") : ids.get("need");
    var to = back ? ids.get("other") : ids.get("organisation");
    return sent("/listings/" + listing + "/handover", "{\"to\":\"" + to + "\"}").get("id").asText();
  }

  /** Asked for by the people of the walk, in the broker's hands, agreed to by both sides. */
  private String introduced(Map<String, String> ids) {
    counterpart.joins(UUID.fromString(ids.get("other")), "OWNER");
    var opened = as(Standing.OWNER, "/cases", interest(ids));
    var id = opened.get("id").asText();
    step(Standing.BROKER, id, "TAKE");
    step(Standing.BROKER, id, "ASK_BOTH");
    step(Standing.OWNER, id, "CONSENT");
    sentWith(counterpartToken, "/cases/" + id + "/steps", "{\"step\":\"CONSENT\"}");
    return id;
  }

  private static String interest(Map<String, String> ids) {
    return "{\"organisation\":\"%s\",\"listing\":\"%s\",\"message\":\"Let us talk\"}"
        .formatted(ids.get("organisation"), ids.get("need"));
  }

  private void step(Standing standing, String id, String step) {
    as(standing, "/cases/" + id + "/steps", "{\"step\":\"" + step + "\"}");
  }

  /** Each goes the step that is his to go. */
  private Map<Standing, String> others(String operation) {
    return operation.equals("stepCase")
        ? Map.of(Standing.OPERATOR, "{\"step\":\"HAND_OVER\",\"broker\":\"" + broker() + "\"}")
        : Map.of();
  }

  /** Account of the broker, as the operator's page has it. */
  private String broker() {
    return people
        .get(Standing.OPERATOR)
        .page("/en/operator/brokers")
        .selectFirst(".card input[name=id]")
        .val();
  }

  private static String query(String operation) {
    return switch (operation) {
      case "suggest" -> "?q=wat";
      default -> "";
    };
  }

  private String body(RolesWalkTest.Walked walked, Map<String, String> ids) {
    return switch (walked.id()) {
      case "postListing", "reviseListing" ->
          listingBody(ids.get("organisation"), "TECHNOLOGY", "Walked");
      case "postOrganisation", "reviseOrganisation" -> organisationBody("MSME");
      case "offerListing" -> "{\"to\":\"" + ids.get("other") + "\"}";
      case "shortlistMatch" -> "{}";
      case "dismissMatch" -> "{\"reason\":\"OTHER\",\"note\":\"Walked\"}";
      case "changeMatchProfile" -> profile();
      case "scorePair" -> pair();
      case "checkReadiness" ->
          "{\"kind\":\"NEED\",\"language\":\"en\",\"title\":\"Sensor for wells\"}";
      case "requestCase" -> interest(ids);
      case "proposeCase" ->
          "{\"technology\":\"%s\",\"need\":\"%s\",\"organisation\":\"%s\",\"message\":\"You fit\"}"
              .formatted(ids.get("listing"), ids.get("need"), ids.get("organisation"));
      case "stepCase" -> "{\"step\":\"START_TALKS\"}";
      case "postCaseMessage" -> "{\"text\":\"Walked\"}";
      default -> {
        require(!walked.operation().has("requestBody"), "The walk has no body for " + walked.id());
        yield null;
      }
    };
  }

  /** The weights as they are, in another order of nothing: a new version all the same. */
  private String profile() {
    var now = market.json(API + "/match-profiles/NEED_TO_TECHNOLOGY");
    return Json.write(Map.of("weights", now.get("weights")));
  }

  private static String pair() {
    return "{\"profile\":\"NEED_TO_TECHNOLOGY\",\"need\":"
        + "{\"kind\":\"NEED\",\"language\":\"en\",\"title\":\"Sensor\"},"
        + "\"technology\":{\"kind\":\"TECHNOLOGY\",\"language\":\"en\",\"title\":\"Sensor\"}}";
  }

  private String organisation(String type) {
    return sent("/organisations", organisationBody(type)).get("id").asText();
  }

  private static String organisationBody(String type) {
    return "{\"name\":\"Walk %s\",\"type\":\"%s\",\"country\":\"KE\",\"languages\":[\"en\"]}"
        .formatted(type, type);
  }

  private String listing(String owner, String kind, String title) {
    var id = sent("/listings", listingBody(owner, kind, title)).get("id").asText();
    sent("/listings/" + id + "/publish", null);
    return id;
  }

  private static String listingBody(String owner, String kind, String title) {
    return ("{\"kind\":\"%s\",\"language\":\"en\",\"title\":\"Water %s\",\"summary\":\"Cleans water\","
            + "\"topics\":[\"water-treatment\"],\"trl\":6,"
            + "\"organisation\":{\"id\":\"%s\"}}")
        .formatted(kind, title, owner);
  }

  private JsonNode as(Standing standing, String path, String body) {
    return sentWith(tokens.get(standing), path, body);
  }

  private JsonNode sent(String path, String body) {
    return sentWith(RunningMarketplace.TOKEN, path, body);
  }

  private JsonNode sentWith(String token, String path, String body) {
    var answer = market.client().send("POST", API + path, body, "Authorization", "Bearer " + token);
    require(answer.statusCode() < 300, path + " answered " + answer.body());
    return Json.read(answer.body(), JsonNode.class);
  }
}
