package org.symbolon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.symbolon.identity.Permissions;
import org.symbolon.identity.Standing;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.RunningMarketplace;
import org.symbolon.testing.TestEngines;

/**
 * Walks every operation of the contract with somebody of every standing, over HTTP with tokens of
 * real accounts, and compares who is let through with the table of permissions. An operation that
 * is added to the contract is walked by itself; one whose address names a new kind of thing needs a
 * line in {@link WalkFixtures}.
 */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesWalkTest {

  /** One operation of the contract. */
  record Walked(String id, String method, String path, JsonNode operation) {
    @Override
    public String toString() {
      return id;
    }

    boolean reads() {
      return method.equals("GET");
    }
  }

  private final RunningMarketplace market;
  private WalkFixtures fixtures;
  private String readingToken;

  RolesWalkTest(TestEngines engines) {
    market = RunningMarketplace.over(engines);
  }

  @AfterAll
  void close() {
    market.close();
  }

  @BeforeAll
  void people() {
    fixtures = new WalkFixtures(market);
    readingToken = fixtures.readingToken();
  }

  static Stream<Walked> operations() throws IOException {
    try (var stream = RolesWalkTest.class.getResourceAsStream("/openapi/openapi.yaml")) {
      var all = new ArrayList<Walked>();
      new YAMLMapper()
          .readTree(stream)
          .path("paths")
          .properties()
          .forEach(path ->
              path.getValue()
                  .properties()
                  .forEach(method -> {
                    if (method.getValue().has("operationId")) {
                      all.add(
                          new Walked(
                              method.getValue().get("operationId").asText(),
                              method.getKey().toUpperCase(Locale.ROOT),
                              path.getKey(),
                              method.getValue()));
                    }
                  }));
      return all.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whoIsLetThroughIsWhomTheTableAllows(Walked walked) {
    var scene = fixtures.scene(walked);
    // Those who are refused go first: what the others do may take it out of everybody's sight.
    var refused = standings(walked, false);
    for (var standing : refused) {
      var status = send(walked, scene, standing, fixtures.token(standing));
      assertThat(status).as("%s as %s, refused", walked, standing).isIn(scene.refusals(standing));
    }
    if (!walked.reads() && !refused.isEmpty()) {
      assertThat(send(walked, scene, Standing.OWNER, readingToken))
          .as("%s with a reading token", walked)
          .isEqualTo(403);
    }
    var first = true;
    for (var standing : standings(walked, true)) {
      var status = send(walked, scene, standing, fixtures.token(standing));
      assertThat(status)
          .as("%s as %s, allowed", walked, standing)
          .isNotIn(401, 403)
          .isLessThan(500);
      if (first) {
        assertThat(status).as("%s as %s, the first", walked, standing).isBetween(200, 299);
      }
      first = false;
    }
  }

  private static List<Standing> standings(Walked walked, boolean allowed) {
    return Stream.of(Standing.values())
        .filter(standing -> Permissions.allow(walked.id(), standing) == allowed)
        .toList();
  }

  private int send(Walked walked, WalkFixtures.Scene scene, Standing standing, String token) {
    var headers = new ArrayList<String>();
    if (token != null) {
      headers.addAll(List.of("Authorization", "Bearer " + token));
    }
    if (needs(walked, "IfMatchRequired")) {
      headers.addAll(List.of("If-Match", "*"));
    }
    return market
        .client()
        .send(walked.method(), scene.path(), scene.body(standing), headers.toArray(String[]::new))
        .statusCode();
  }

  private static boolean needs(Walked walked, String parameter) {
    return StreamSupport.stream(walked.operation().path("parameters").spliterator(), false)
        .anyMatch(sent -> sent.path("$ref").asText().endsWith("/" + parameter));
  }
}
