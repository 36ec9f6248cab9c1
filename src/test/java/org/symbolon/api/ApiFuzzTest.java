package org.symbolon.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.identity.Viewer;
import org.symbolon.listing.Listing;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.http.Contract;
import org.symbolon.platform.json.Json;
import org.symbolon.search.SearchPage;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.MarketplaceApi;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/**
 * Junk in every parameter, header and body of every operation: nothing is answered with a fault,
 * and every answer keeps to the contract. The seed is fixed; change it to look elsewhere.
 */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiFuzzTest {
  private static final long SEED = 20_261_120;
  private static final int CALLS_PER_OPERATION = 150;
  private static final List<String> JUNK =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1",
          "7",
          "50",
          "51",
          "9-6",
          "6-9",
          "1e9",
          "99999999999999999999",
          "true",
          "null",
          "NaN",
          "[]",
          "{}",
          "\"",
          "'",
          "\\",
          "%",
          "%zz",
          "%00",
          "\u0000",
          "\t",
          "*",
          "W/\"1\"",
          "\"1.1\"",
          "\"1\"",
          "\"-1\"",
          "\"99999999999999999999\"",
          "\"1\", \"2\"",
          "TECHNOLOGY",
          "solar-energy",
          "KE",
          "WORLD",
          "H02S 10/00",
          "en",
          "ar",
          "en-GB;q=0.5,fr;q=",
          ";;q=1",
          "Bearer",
          "relevance",
          "newest",
          "01900000-0000-7000-8000-000000000001",
          "00000000-0000-0000-0000-000000000000",
          "../../etc/passwd",
          "<script>alert(1)</script>",
          "'; drop table listing; --",
          "\ud83d\ude00",
          "\ud83d",
          "ﷺ",
          "e\u0301\u0301\u0301",
          "a".repeat(300),
          "x".repeat(3000),
          "{\"a\":",
          "q=1&q=2",
          "${jndi:ldap://x}",
          "(((",
          "AND OR NOT",
          "\u202e",
          "\uffff");

  private final Random random = new Random(SEED);
  private final Marketplace marketplace;
  private final MarketplaceApi api;
  private final Organisation organisation;
  private final Listing listing;
  private final Contract contract;

  ApiFuzzTest(TestEngines engines) {
    marketplace = new Marketplace(engines);
    api =
        new MarketplaceApi(
            marketplace,
            (query, language) ->
                new SearchPage(new SearchPage.Total(0, true), List.of(), Map.of(), null, null),
            (typed, language) -> List.of());
    organisation = marketplace.organisation("Fuzz");
    listing =
        marketplace.listings.post(
            Viewer.OPERATOR, Marketplace.of(organisation, Marketplace.technology("Fuzz", "Fuzz")));
    contract = Contract.load(marketplace.vertx);
  }

  @AfterAll
  void close() {
    api.close();
    marketplace.close();
  }

  @Test
  void nothingIsAFault() {
    for (var operation : contract.parsed().operations()) {
      for (var i = 0; i < CALLS_PER_OPERATION; i++) {
        var method = operation.getHttpMethod().name();
        var path = path(operation);
        var body = body(method);
        var headers = headers(operation);
        var response =
            random.nextInt(10) > 0
                ? api.operator(method, path, body, headers)
                : api.visitor(method, path, body, headers);
        assertThat(response.statusCode())
            .as("%s %s %s %s %s", method, path, String.join("|", headers), body, response.body())
            .isLessThan(500);
      }
    }
  }

  private String path(Operation operation) {
    var path = "/api/v1" + operation.getOpenAPIPath();
    for (var parameter : operation.getParameters()) {
      if (parameter.getIn().name().equals("PATH")) {
        var junk = encoded(junk());
        var thing =
            random.nextInt(3) == 0 || parameter.getName().equals("name")
                ? (junk.isEmpty() ? "%20" : junk)
                : path.contains("listings")
                    ? listing.id().toString()
                    : organisation.id().toString();
        path = path.replace("{" + parameter.getName() + "}", thing);
      }
    }
    var query = new ArrayList<String>();
    for (var parameter : operation.getParameters()) {
      for (var n = random.nextInt(3); isQuery(parameter) && n > 0; n--) {
        query.add(parameter.getName() + "=" + encoded(junk()));
      }
    }
    if (random.nextInt(10) == 0) {
      query.add(encoded(junk()) + "=" + encoded(junk()));
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static boolean isQuery(Parameter parameter) {
    return parameter.getIn().name().equals("QUERY");
  }

  private String[] headers(Operation operation) {
    var names = new ArrayList<>(List.of("Accept", "Accept-Language", "Content-Type", "If-Match"));
    operation.getParameters().stream()
        .filter(parameter -> parameter.getIn().name().equals("HEADER"))
        .map(Parameter::getName)
        .forEach(names::add);
    var headers = new ArrayList<String>();
    for (var name : names) {
      if (random.nextInt(4) == 0) {
        // The client refuses to send control characters; the server never sees them.
        headers.add(name);
        headers.add(junk().replaceAll("[^\\x20-\\x7e]", "?"));
      }
    }
    return headers.toArray(String[]::new);
  }

  private String body(String method) {
    if (method.equals("GET")) {
      return null;
    }
    if (random.nextInt(4) == 0) {
      return junk();
    }
    var node =
        random.nextBoolean()
            ? ApiTest.listing(organisation.id().toString(), "Fuzz")
            : organisationJson();
    for (var n = random.nextInt(4); n > 0; n--) {
      spoil(node);
    }
    return node.toString();
  }

  private ObjectNode organisationJson() {
    return (ObjectNode)
        Json.read(
            "{\"name\":\"Fuzz\",\"type\":\"MSME\",\"country\":\"KE\",\"headcount\":3,"
                + "\"turnoverEur\":1.5,\"languages\":[\"en\"],\"ror\":\"x\",\"website\":\"y\","
                + "\"parent\":{\"source\":\"a\",\"externalId\":\"b\"}}",
            JsonNode.class);
  }

  private void spoil(ObjectNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return;
    }
    var name = names.get(random.nextInt(names.size()));
    var value = node.get(name);
    if (value instanceof ObjectNode inner && random.nextBoolean()) {
      spoil(inner);
    } else if (value instanceof ArrayNode array && !array.isEmpty() && random.nextBoolean()) {
      if (array.get(0) instanceof ObjectNode inner) {
        spoil(inner);
      } else {
        array.set(0, junkNode());
      }
    } else {
      node.set(name, junkNode());
    }
  }

  private JsonNode junkNode() {
    var f = Json.mapper().getNodeFactory();
    return switch (random.nextInt(8)) {
      case 0 -> f.nullNode();
      case 1 -> f.booleanNode(random.nextBoolean());
      case 2 -> f.numberNode(random.nextInt());
      case 3 -> f.numberNode(new java.math.BigDecimal("1e300"));
      case 4 -> f.arrayNode().add(junk()).add(1);
      case 5 -> f.objectNode().put(junk(), junk());
      default -> f.textNode(junk());
    };
  }

  private String junk() {
    return JUNK.get(random.nextInt(JUNK.size()));
  }

  /** A percent sign sometimes goes out as it is. */
  private String encoded(String text) {
    if (text.startsWith("%") && random.nextBoolean()) {
      return text.equals("%00") ? text : "%25zz";
    }
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
