package org.symbolon.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.symbolon.kernel.Language;
import org.symbolon.organisation.CapabilityClass;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationSummary;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;
import org.symbolon.platform.language.Messages;
import org.symbolon.taxonomy.Vocabularies;

/** What the overview beside a listing says of partners and money. */
class ListingFactsTest {
  private static final ListingFacts FACTS = new ListingFacts(Vocabularies.load());

  private static Map<String, List<String>> facts(Kind kind, Consumer<ListingMembers> change) {
    var content = ListingContent.of(kind, "Title", "Summary", null, "en").with(change);
    var owner = new OrganisationSummary(new UUID(0, 1), "Owner", OrganisationType.MSME, "KE", null);
    var listing =
        new Listing(
            new UUID(0, 2),
            owner,
            OrganisationStatus.PUBLISHED,
            content,
            Lifecycle.DRAFT,
            1,
            1,
            Instant.EPOCH,
            Instant.EPOCH);
    var shown = new LinkedHashMap<String, List<String>>();
    FACTS
        .of(listing, Messages.load().in(Language.EN))
        .forEach(fact ->
            shown.put(fact.label(), fact.values().stream().map(ListingView.Value::text).toList()));
    return shown;
  }

  @Test
  void whoIsLookedForAndWhoIsNot() {
    var shown =
        facts(
            Kind.TECHNOLOGY,
            c ->
                c.wanted =
                    new Wanted(
                        List.of(OrganisationType.NGO),
                        List.of(SizeClass.SMALL),
                        List.of(CapabilityClass.TECHNOLOGY_DEVELOPER),
                        List.of("FR"),
                        List.of(OrganisationType.INVESTOR)));
    assertThat(shown)
        .containsEntry(
            "Organisation looked for",
            List.of("Non-governmental organisation", "Small", "Technology developer"))
        .containsEntry("Not for", List.of("Investor", "France"));
  }

  @ParameterizedTest
  @CsvSource({
    "TECHNOLOGY, 1000, 2500.5, Price asked, 'EUR 1,000 to 2,500.5'",
    "TECHNOLOGY, 1000, , Price asked, 'EUR 1,000 or more'",
    "NEED, , 2500, Budget, 'up to EUR 2,500'",
  })
  void priceAndBudget(Kind kind, BigDecimal from, BigDecimal to, String label, String text) {
    assertThat(facts(kind, c -> c.priceBand = new PriceBand(from, to)))
        .containsEntry(label, List.of(text));
  }

  @Test
  void whatIsNotSaidIsNotShown() {
    var shown =
        facts(
            Kind.NEED,
            c -> {
              c.priceBand = new PriceBand(null, null);
              c.wanted = new Wanted(null, null, null, null, null);
            });
    assertThat(shown).doesNotContainKeys("Budget", "Organisation looked for", "Not for");
  }
}
