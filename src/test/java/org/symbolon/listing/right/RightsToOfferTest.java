package org.symbolon.listing.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Notices;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Act;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.files.StoredFiles;
import org.symbolon.platform.http.Upload;
import org.symbolon.platform.language.Messages;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.People;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

@RealEngines
class RightsToOfferTest {
  private static final LocalDate LAST_DAY = LocalDate.parse("2027-03-31");

  private final TestEngines engines;
  @TempDir private Path folder;
  private Marketplace market;
  private People people;
  private RightsToOffer rights;
  private TrustTasks tasks;
  private Organisation owner;
  private Viewer.Person provider;
  private Viewer.Person broker;

  RightsToOfferTest(TestEngines engines) {
    this.engines = engines;
  }

  @BeforeEach
  void open() {
    market = new Marketplace(engines);
    people = new People(market);
    var files = new StoredFiles(market.vertx, UUID::randomUUID);
    rights =
        new RightsToOffer(market.database, market.listings, files, market.clock, UUID::randomUUID);
    var notices = new Notices(market.database, Messages.load(), market.clock, UUID::randomUUID);
    tasks = new TrustTasks(market.database, market.listings, rights, notices, market.clock);
    owner = organisation();
    provider = people.member(owner.id(), MemberRole.OWNER);
    broker = people.broker(organisation().id());
  }

  @AfterEach
  void close() {
    market.close();
  }

  private Organisation organisation() {
    return market.organisation("Wells " + UUID.randomUUID());
  }

  private Listing draft(Organisation of, String... numbers) {
    var rows =
        Stream.of(numbers)
            .map(number ->
                new Right(
                    RightType.PATENT, "EP", number, null, RightStatus.IN_FORCE, null, null, null))
            .toList();
    var content =
        Marketplace.technology("Still " + UUID.randomUUID(), "It distils.")
            .with(c -> c.rights = rows);
    return market.listings.post(Viewer.OPERATOR, Marketplace.of(of, content));
  }

  private Listing published(Organisation of, String... numbers) {
    return publish(draft(of, numbers));
  }

  private Listing publish(Listing listing) {
    return market.listings.perform(
        Viewer.OPERATOR, listing.id(), Act.PUBLISH, OptionalLong.empty());
  }

  private Upload pdf() throws IOException {
    var file = Files.writeString(folder.resolve("e.pdf"), "%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF\n");
    return new Upload("file", file, Files.size(file));
  }

  private boolean badge(Listing listing) {
    return rights
        .of(market.listings.getAll(List.of(listing.id())).getFirst())
        .filter(right -> right.verifiedAt(market.clock.instant(), owner.id()))
        .isPresent();
  }

  private TrustTask taskOf(Listing listing) {
    return tasks.open(broker).stream()
        .filter(task -> task.listing().equals(listing.id()) || listing.id().equals(task.other()))
        .findFirst()
        .orElseThrow();
  }

  private Listing verifiedAgent() throws IOException {
    var listing = published(owner, number());
    rights.state(provider, listing, Capacity.AGENT, false);
    rights.add(provider, listing, EvidenceKind.POWER_OF_ATTORNEY, pdf(), LAST_DAY);
    rights.ask(provider, listing);
    tasks.decide(broker, taskOf(listing).id(), TrustTask.Decision.VERIFIED, "");
    return listing;
  }

  private static String number() {
    return Long.toString(1 + (UUID.randomUUID().getMostSignificantBits() >>> 20));
  }

  @Test
  void anAgentWithoutItsPowerOfAttorneyCannotGetTheBadge() throws IOException {
    var listing = published(owner);
    assertThatThrownBy(() -> rights.ask(provider, listing)).isInstanceOf(Refused.Conflict.class);
    rights.state(provider, listing, Capacity.AGENT, true);
    assertThatThrownBy(() -> rights.ask(provider, listing)).isInstanceOf(Refused.Conflict.class);
    rights.add(provider, listing, EvidenceKind.POWER_OF_ATTORNEY, pdf(), LAST_DAY);
    // Others own it too, and have not consented.
    assertThatThrownBy(() -> rights.ask(provider, listing)).isInstanceOf(Refused.Conflict.class);
    rights.add(provider, listing, EvidenceKind.CO_OWNERS_CONSENT, pdf(), null);
    rights.ask(provider, listing);
    assertThat(badge(listing)).isFalse();
    var task = taskOf(listing);
    for (var other : List.of(provider, people.stranger())) {
      assertThatThrownBy(() -> tasks.decide(other, task.id(), TrustTask.Decision.VERIFIED, ""))
          .isInstanceOf(Refused.Forbidden.class);
    }
    tasks.decide(broker, task.id(), TrustTask.Decision.VERIFIED, "");
    assertThat(badge(listing)).isTrue();
    assertThatThrownBy(() -> tasks.decide(broker, task.id(), TrustTask.Decision.REFUSED, "late"))
        .isInstanceOf(Refused.Conflict.class);
  }

  @Test
  void theBadgeGoesTheSecondTheEvidenceEnds() throws IOException {
    var listing = verifiedAgent();
    assertThat(badge(listing)).isTrue();
    var end = LAST_DAY.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    market.clock.set(end.minusSeconds(1));
    assertThat(badge(listing)).isTrue();
    market.clock.set(end);
    assertThat(badge(listing)).isFalse();
    assertThatThrownBy(() -> rights.ask(provider, listing)).isInstanceOf(Refused.Conflict.class);
  }

  @Test
  void theBadgeGoesWhenWhatWasCheckedChanges() throws IOException {
    var listing = verifiedAgent();
    market.listings.amend(Viewer.OPERATOR, listing.id(), c -> c.summary = "It distils well.");
    assertThat(badge(listing)).isTrue();
    market.listings.amend(
        Viewer.OPERATOR,
        listing.id(),
        c ->
            c.rights =
                List.of(
                    new Right(
                        RightType.PATENT,
                        "EP",
                        number(),
                        null,
                        RightStatus.IN_FORCE,
                        null,
                        null,
                        null)));
    assertThat(badge(listing)).isFalse();
    var again = verifiedAgent();
    rights.state(provider, again, Capacity.OWNER, false);
    assertThat(badge(again)).isFalse();
  }

  @Test
  void evidenceIsForThoseWhoSentItAndThoseWhoCheckIt() throws IOException {
    var listing = verifiedAgent();
    var evidence = rights.of(listing).orElseThrow().evidence().getFirst().id();
    assertThat(rights.open(provider, evidence).bytes()).isNotEmpty();
    assertThat(rights.open(broker, evidence).bytes()).isNotEmpty();
    for (var other :
        List.of(Viewer.VISITOR, people.stranger(), people.member(owner.id(), MemberRole.VIEWER))) {
      assertThatThrownBy(() -> rights.open(other, evidence)).isInstanceOf(Refused.NotFound.class);
    }
    assertThat(
            people.column(
                "select count(*) from audit where operation = 'view' and subject_id = '"
                    + evidence
                    + "'"))
        .containsExactly("2");
  }

  @Test
  void theSameRightOfTwoOrganisationsRaisesOneTask() {
    var number = number();
    var first = published(owner, "EP " + number + " B1");
    assertThat(tasks.open(broker)).noneMatch(task -> task.listing().equals(first.id()));
    // The owner's own second listing of it is no conflict.
    published(owner, number);
    var other = organisation();
    var hidden = draft(other, "ep0" + number + "a2");
    assertThat(tasks.open(broker)).noneMatch(task -> number.equals(task.number()));
    var second = publish(hidden);
    var raised =
        tasks.open(broker).stream()
            .filter(task -> ("PATENT EP " + number).equals(task.number()))
            .toList();
    assertThat(raised).hasSize(2);
    assertThat(raised)
        .allMatch(task -> task.listing().equals(second.id()) || second.id().equals(task.other()));
    var theirs = people.member(other.id(), MemberRole.OWNER);
    assertThatThrownBy(() -> tasks.open(theirs)).isInstanceOf(Refused.Forbidden.class);
    raised.forEach(task -> {
      assertThatThrownBy(() -> tasks.decide(broker, task.id(), TrustTask.Decision.BOTH_MAY, ""))
          .isInstanceOf(Refused.Invalid.class);
      tasks.decide(broker, task.id(), TrustTask.Decision.BOTH_MAY, "They own it together.");
    });
    // Decided is decided, whatever else changes.
    market.listings.amend(Viewer.OPERATOR, second.id(), c -> c.summary = "It distils more.");
    assertThat(tasks.open(broker)).noneMatch(task -> ("PATENT EP " + number).equals(task.number()));
  }

  @Test
  void twoWhoPublishAtTheSameMomentAreSeen() {
    for (var round = 0; round < 5; round++) {
      var number = number();
      var one = draft(owner, number);
      var two = draft(organisation(), number);
      CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> publish(one)),
              CompletableFuture.runAsync(() -> publish(two)))
          .join();
      assertThat(tasks.open(broker))
          .filteredOn(task -> ("PATENT EP " + number).equals(task.number()))
          .hasSize(1);
    }
  }

  @Test
  void onlyOneMayOfferIt() throws IOException {
    var listing = verifiedAgent();
    var numbers = market.listings.getAll(List.of(listing.id())).getFirst().content().rights();
    var rival = published(organisation(), numbers.getFirst().number());
    var task = taskOf(rival);
    var decision =
        task.listing().equals(rival.id())
            ? TrustTask.Decision.FIRST_MAY
            : TrustTask.Decision.SECOND_MAY;
    market.clock.set(market.clock.instant().plus(Duration.ofDays(1)));
    tasks.decide(broker, task.id(), decision, "The power of attorney was withdrawn.");
    assertThat(badge(listing)).isFalse();
    assertThat(rights.of(listing).orElseThrow().state()).isEqualTo(RightToOffer.State.REFUSED);
  }
}
