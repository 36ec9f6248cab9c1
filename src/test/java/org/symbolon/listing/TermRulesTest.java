package org.symbolon.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.listing.terms.TermRule;
import org.symbolon.platform.json.Json;
import org.symbolon.taxonomy.Vocabularies;

/** Each rule about terms has a listing that breaks it alone, and one beside it that breaks none. */
class TermRulesTest {
  private static final ListingRules RULES = new ListingRules(Vocabularies.load());

  private record Fixture(TermRule rule, JsonNode failing, JsonNode passing) {
    @Override
    public String toString() {
      return rule.name();
    }
  }

  private static JsonNode file() throws IOException {
    try (var in = TermRulesTest.class.getResourceAsStream("/terms/rules.json")) {
      return Json.mapper().readTree(in);
    }
  }

  static Stream<Fixture> fixtures() throws IOException {
    return StreamSupport.stream(file().spliterator(), false)
        .map(row ->
            new Fixture(
                TermRule.valueOf(row.path("rule").asText()),
                row.path("failing"),
                row.path("passing")));
  }

  private static List<Violation> violations(JsonNode terms) {
    ObjectNode listing = Json.mapper().createObjectNode();
    listing.put("kind", "TECHNOLOGY").put("title", "Solar still").put("language", "en");
    listing.setAll((ObjectNode) terms);
    return RULES.violations(ListingJson.readContent(listing));
  }

  @Test
  void everyRuleHasFixtures() throws IOException {
    var named = new TreeSet<TermRule>();
    fixtures().forEach(fixture -> named.add(fixture.rule()));
    assertThat(named).containsExactlyElementsOf(Arrays.asList(TermRule.values()));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void whatDoesNotGoTogetherIsRefusedWithItsReason(Fixture fixture) {
    var broken = violations(fixture.failing());
    assertThat(broken)
        .containsExactly(
            new Violation(
                fixture.rule().pointer(), fixture.rule() + ": " + fixture.rule().reason()));
    assertThat(violations(fixture.passing())).isEmpty();
  }

  @Test
  void limitsOfTermsAreNamedWithTheirField() {
    var terms = Json.mapper().createObjectNode();
    var royalty = terms.putObject("terms").putObject("royalty");
    royalty.put("fromPercent", 9).put("toPercent", 101);
    terms.withObject("/terms").putArray("payments").add("ROYALTY").add("ROYALTY");
    terms.withObject("/terms").putArray("fieldsOfUse").add("x".repeat(201));
    assertThat(violations(terms))
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder(
            "/terms/royalty/toPercent", "/terms/payments", "/terms/fieldsOfUse/0");
  }
}
