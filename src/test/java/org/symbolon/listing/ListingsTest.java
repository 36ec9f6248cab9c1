package org.symbolon.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.symbolon.identity.Viewer.OPERATOR;
import static org.symbolon.identity.Viewer.VISITOR;
import static org.symbolon.testing.Marketplace.of;
import static org.symbolon.testing.Marketplace.technology;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Stored;
import org.symbolon.organisation.OrganisationAct;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.outbox.Relay;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingsTest {
  private Marketplace market;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
  }

  @AfterAll
  void close() {
    market.close();
  }

  private Listing posted(String title) {
    var owner = market.organisation("Owner of " + title);
    return market.listings.post(OPERATOR, of(owner, technology(title, "A summary.")));
  }

  private Listing published(String title) {
    return market.listings.perform(OPERATOR, posted(title).id(), Act.PUBLISH, OptionalLong.empty());
  }

  @Test
  void aDraftIsSeenByItsOperatorOnly() {
    var draft = posted("Draft");
    assertThat(market.listings.get(OPERATOR, draft.id()).lifecycle().status())
        .isEqualTo(Status.DRAFT);
    assertThatThrownBy(() -> market.listings.get(VISITOR, draft.id()))
        .isInstanceOf(Refused.NotFound.class);
    assertThat(market.listings.document(VISITOR, draft.id()).await()).isEmpty();
    assertThat(market.listings.etag(VISITOR, draft.id()).await()).isEmpty();
  }

  @Test
  void visitorsCannotWrite() {
    var owner = market.organisation("Somebody");
    assertThatThrownBy(() -> market.listings.post(VISITOR, of(owner, technology("T", "S"))))
        .isInstanceOf(Refused.Unauthenticated.class);
  }

  @Test
  void theSentTextIsTheWrittenTree() {
    var listing = published("Quotes \" and <tags> & \\ back\nslash");
    var document = market.listings.document(VISITOR, listing.id()).await().orElseThrow();
    var tree = Json.read(document.json(), com.fasterxml.jackson.databind.JsonNode.class);
    assertThat(tree)
        .isEqualTo(
            Json.read(
                ListingJson.write(listing).toString(),
                com.fasterxml.jackson.databind.JsonNode.class));
    assertThat(document.etag()).isEqualTo("2.1");
    assertThat(market.listings.etag(VISITOR, listing.id()).await()).contains("2.1");
  }

  @Test
  void publishingLastsAYearToTheSecond() {
    var listing = published("A year");
    var until = listing.lifecycle().validUntil();
    assertThat(Duration.between(market.clock.instant(), until)).isEqualTo(Duration.ofDays(365));
    var before = market.clock.instant();
    try {
      market.clock.set(until.minusMillis(1));
      assertThat(market.listings.get(VISITOR, listing.id())).isNotNull();
      market.clock.set(until);
      assertThatThrownBy(() -> market.listings.get(VISITOR, listing.id()))
          .isInstanceOf(Refused.NotFound.class);
      assertThat(market.listings.expireDue()).isPositive();
      assertThat(market.listings.get(OPERATOR, listing.id()).lifecycle().status())
          .isEqualTo(Status.EXPIRED);
      var renewed =
          market.listings.perform(OPERATOR, listing.id(), Act.RENEW, OptionalLong.empty());
      assertThat(renewed.lifecycle().publishedAt()).isEqualTo(listing.lifecycle().publishedAt());
      assertThat(market.listings.get(VISITOR, listing.id())).isNotNull();
    } finally {
      market.clock.set(before);
    }
  }

  @Test
  void anActThatTheStateForbidsIsRefused() {
    var draft = posted("Not yet");
    assertThatThrownBy(
            () -> market.listings.perform(OPERATOR, draft.id(), Act.PAUSE, OptionalLong.empty()))
        .isInstanceOf(Refused.Conflict.class)
        .hasMessageContaining("DRAFT");
  }

  @Test
  void publishingNeedsASummary() {
    var owner = market.organisation("Short of words");
    var draft = market.listings.post(OPERATOR, of(owner, technology("No summary", null)));
    assertThatThrownBy(
            () -> market.listings.perform(OPERATOR, draft.id(), Act.PUBLISH, OptionalLong.empty()))
        .isInstanceOfSatisfying(
            Refused.Invalid.class,
            e -> assertThat(e.violations().getFirst().pointer()).isEqualTo("/summary"));
  }

  @Test
  void aRevisionNeedsTheOneThatWasSeen() {
    var draft = posted("Twice changed");
    var owner = market.organisations.getAll(List.of(draft.organisation().id())).getFirst();
    var second =
        market.listings.revise(OPERATOR, draft.id(), 1, of(owner, technology("Changed", "S")));
    assertThat(second.revision()).isEqualTo(2);
    assertThatThrownBy(() ->
            market.listings.revise(
                OPERATOR, draft.id(), 1, of(owner, technology("Changed again", "S"))))
        .isInstanceOfSatisfying(Refused.Stale.class, e -> assertThat(e.current()).isEqualTo(2));
    var same =
        market.listings.revise(OPERATOR, draft.id(), 2, of(owner, technology("Changed", "S")));
    assertThat(same.revision()).as("nothing changed, so no new revision").isEqualTo(2);
  }

  @Test
  void symbolsBringTheirTopics() {
    var owner = market.organisation("Sun and wind");
    var content =
        technology("Panel", "Makes electricity.").with(c -> c.ipc = List.of("H02S 10/00"));
    var listing = market.listings.post(OPERATOR, of(owner, content));
    assertThat(listing.content().topics()).contains("photovoltaics");
    assertThat(market.vocabularies.greenTopics().withAncestors(listing.content().topics()))
        .contains("alternative-energy-production");
  }

  @Test
  void aPausedOrganisationHidesItsListings() {
    var listing = published("Hidden with its owner");
    market.organisations.perform(
        OPERATOR, listing.organisation().id(), OrganisationAct.PAUSE, OptionalLong.empty());
    assertThatThrownBy(() -> market.listings.get(VISITOR, listing.id()))
        .isInstanceOf(Refused.NotFound.class);
  }

  @Test
  void aSecondIntakeOfTheSameRowsChangesNothing() {
    var owner = market.organisation("Source");
    var content =
        ListingContent.of(Kind.NEED, "Row", "Summary", null, "en")
            .with(c -> {
              c.sdgs = List.of(6);
              c.trl = 6;
              c.territories = List.of("KE");
              c.publiclyFunded = true;
              c.source = "file";
              c.externalId = "row-1";
            });
    var rows = List.of(ListingIntake.Incoming.of(of(owner, content)));
    assertThat(market.listings.store(OPERATOR, rows).getFirst().outcome())
        .isEqualTo(Stored.Outcome.CREATED);
    assertThat(market.listings.store(OPERATOR, rows).getFirst().outcome())
        .isEqualTo(Stored.Outcome.UNCHANGED);
    assertThat(market.listings.withdrawMissing(OPERATOR, "file", Set.of("row-1"))).isZero();
    assertThat(market.listings.withdrawMissing(OPERATOR, "file", Set.of())).isEqualTo(1);
    assertThat(market.listings.store(OPERATOR, rows).getFirst().outcome())
        .as("what the source has again comes back")
        .isEqualTo(Stored.Outcome.REVISED);
  }

  @Test
  void everyBrokenRuleIsNamed() {
    var content =
        ListingContent.of(Kind.NEED, " ", "x".repeat(501), null, "english")
            .with(c -> {
              c.topics = List.of("no-such-topic");
              c.ipc = List.of("H99");
              c.sdgs = List.of(18);
              c.trl = 10;
              c.dealTypes = List.of("LT-NONE");
              c.territories = List.of("XX");
              c.advantages = List.of(new Advantage(null, null, null, null, null));
              c.rights =
                  List.of(
                      new Right(
                          RightType.PATENT,
                          "ZZ",
                          "1",
                          null,
                          RightStatus.GRANTED,
                          LocalDate.EPOCH,
                          null,
                          null));
              c.wanted =
                  new Wanted(
                      List.of(OrganisationType.MSME),
                      List.of(SizeClass.SMALL, SizeClass.SMALL),
                      List.of(),
                      List.of("XX"),
                      List.of(OrganisationType.MSME));
              c.priceBand = new PriceBand(BigDecimal.TEN, BigDecimal.ONE);
              c.images = List.of(new Image("javascript:alert(1)", null));
              c.source = "s";
              c.sourceUrl = "ftp://x";
            });
    assertThat(market.listings.violations(content, true))
        .extracting(Refused.Violation::pointer)
        .contains(
            "/title",
            "/summary",
            "/language",
            "/topics/0",
            "/sdgs/0",
            "/trl",
            "/dealTypes/0",
            "/territories/0",
            "/advantages/0/metric",
            "/advantages/0/value",
            "/rights/0/office",
            "/wanted/sizeClasses",
            "/wanted/excludedCountries/0",
            "/wanted/excludedOrganisationTypes",
            "/priceBand/toEur",
            "/images/0/url",
            "/images/0/alt",
            "/externalId",
            "/sourceUrl");
  }

  @Test
  void newsOfAnOrganisationReachesItsListingsAndWhatFailsIsParked() {
    var listing = published("Follows its owner");
    var poison = new ArrayList<UUID>();
    var seen = new ArrayList<UUID>();
    var tries = new HashMap<UUID, Integer>();
    var relay =
        new Relay(
            market.database,
            changes -> {
              var failures = new HashMap<Change, String>();
              for (var change : changes) {
                if (change.subject() == Change.Subject.ORGANISATION) {
                  market.listings.followOrganisations(List.of(change.id()));
                } else if (poison.contains(change.id())) {
                  tries.merge(change.id(), 1, Integer::sum);
                  failures.put(change, "cannot be indexed");
                } else {
                  seen.add(change.id());
                }
              }
              return failures;
            },
            EnumSet.allOf(Change.Subject.class));
    relay.drain(rows -> {});
    seen.clear();
    var owner = listing.organisation().id();
    var content = Marketplace.organisationContent("A new name");
    market.organisations.revise(OPERATOR, owner, 1, content);
    relay.drain(rows -> {});
    assertThat(seen).contains(listing.id());
    var after = market.listings.get(OPERATOR, listing.id());
    assertThat(after.indexVersion()).isGreaterThan(listing.indexVersion());
    assertThat(after.revision()).isEqualTo(listing.revision());
    assertThat(after.organisation().name()).isEqualTo("A new name");
    poison.add(listing.id());
    market.listings.perform(OPERATOR, listing.id(), Act.PAUSE, OptionalLong.empty());
    for (var i = 0; i < 20; i++) {
      market
          .database
          .reads()
          .query("update outbox set due_at = now() where parked_at is null")
          .execute()
          .await();
      relay.drain(rows -> {});
    }
    assertThat(tries.get(listing.id())).isEqualTo(Relay.TRIES);
    assertThat(relay.backlog().parked()).isPositive();
    assertThat(relay.backlog().waiting()).isZero();
  }

  @Test
  void anEngineThatIsDownParksNothing() {
    var listing = published("Waits for the engine");
    var relay =
        new Relay(
            market.database,
            changes -> {
              throw new Refused.Unavailable("down", 5);
            },
            EnumSet.allOf(Change.Subject.class));
    var parkedBefore = relay.backlog().parked();
    for (var i = 0; i < 15; i++) {
      market
          .database
          .reads()
          .query("update outbox set due_at = now() where parked_at is null")
          .execute()
          .await();
      assertThatThrownBy(relay::deliver).isInstanceOf(Refused.Unavailable.class);
    }
    assertThat(relay.backlog().parked()).isEqualTo(parkedBefore);
    assertThat(relay.backlog().waiting()).isPositive();
    var delivered = new ArrayList<Change>();
    market
        .database
        .reads()
        .query("update outbox set due_at = now() where parked_at is null")
        .execute()
        .await();
    new Relay(
            market.database,
            changes -> {
              delivered.addAll(changes);
              return Map.of();
            },
            EnumSet.allOf(Change.Subject.class))
        .drain(rows -> {});
    assertThat(delivered).contains(new Change(Change.Subject.LISTING, listing.id()));
  }
}
