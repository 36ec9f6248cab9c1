package org.symbolon.listing.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.SampleListings;
import org.symbolon.listing.readiness.Finding;
import org.symbolon.platform.json.Json;
import org.symbolon.taxonomy.Vocabularies;

/** What is typed stays as it was typed, and becomes a listing as far as it can be read. */
class TypedTest {
  private static final TypedContent CONTENTS =
      new TypedContent(Vocabularies.load().get("green-topics"));
  private static final ListingContent EMPTY =
      ListingContent.of(Kind.TECHNOLOGY, null, null, null, null);

  private static Typed form(Map<String, List<String>> sent) {
    return Typed.read(sent.keySet(), sent::get);
  }

  @Test
  void everyCharacterIsKeptHoweverLongOrWrong() {
    var summary = "  " + "x".repeat(30_000) + "\n\n\u0000 <b>";
    var typed =
        form(
            Map.of(
                "summary", List.of(summary.replace("\n", "\r\n")),
                "trl", List.of("six"),
                "token", List.of("secret")));
    var stored = Json.read(Json.write(typed), Typed.class);
    assertThat(stored.value("summary")).isEqualTo(summary);
    assertThat(stored.value("trl")).isEqualTo("six");
    assertThat(stored.values()).doesNotContainKey("token");
  }

  @Test
  void emptyRowsMoveUpAndOneCanBeTakenAway() {
    var typed =
        form(
            Map.of(
                "advantages-0-metric", List.of(" "),
                "advantages-2-metric", List.of("Energy use"),
                "advantages-2-value", List.of("-30"),
                "advantages-10-metric", List.of("Price"),
                "advantages-10-nothing", List.of("x")));
    assertThat(typed.rows("advantages"))
        .containsExactly(Map.of("metric", "Energy use", "value", "-30"), Map.of("metric", "Price"));
    assertThat(typed.withoutRow("advantages", 0).values())
        .isEqualTo(Map.of("advantages-0-metric", List.of("Price")));
    assertThat(typed.withoutRow("advantages", 7)).isEqualTo(typed);
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsRead() {
    var read =
        CONTENTS.of(
            EMPTY,
            form(
                Map.of(
                    "title", List.of(" A pump "),
                    "trl", List.of("6-7"),
                    "priceBand-toEur", List.of("9 000"),
                    "rights-0-status", List.of("LAPSED"),
                    "rights-0-asOf", List.of("20.11.2026"),
                    "advantages-0-value", List.of("−12,5"),
                    "advantages-1-value", List.of("12,500"))));
    assertThat(read.unreadable())
        .extracting(Finding::field)
        .containsExactlyInAnyOrder("/trl", "/rights/0/asOf", "/advantages/1/value");
    assertThat(read.content().title()).isEqualTo("A pump");
    assertThat(read.content().advantages().getFirst().value()).isEqualByComparingTo("-12.5");
    assertThat(read.content().priceBand().toEur()).isEqualByComparingTo("9000");
    assertThat(read.content().rights().getFirst().status()).isEqualTo(RightStatus.LAPSED);
  }

  @Test
  void aListingThatGoesThroughTheFormComesBackUnchanged() {
    for (var listing : List.of(SampleListings.technology(), SampleListings.need())) {
      var content = listing.content().with(c -> c.description = "One.\n\nTwo.");
      var read = CONTENTS.of(content, TypedFields.of(content));
      assertThat(read.unreadable()).isEmpty();
      assertThat(read.content()).isEqualTo(content);
    }
  }

  @Test
  void aTopicIsTypedAsItsLabelInAnyLanguage() {
    var term = Vocabularies.load().get("green-topics").terms().getFirst();
    var label = term.label(org.symbolon.kernel.Language.RU);
    var read = CONTENTS.of(EMPTY, form(Map.of("topics", List.of(label, "Alchemy"))));
    assertThat(read.content().topics()).containsExactly(term.id(), "Alchemy");
  }
}
