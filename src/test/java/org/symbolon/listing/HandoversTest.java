package org.symbolon.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.identity.Account;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Membership;
import org.symbolon.identity.Notices;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Stored;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.platform.language.Messages;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** A technology office gives a listing to the spin-off that goes on with it. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoversTest {
  private Marketplace market;
  private Handovers handovers;
  private int listings;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    var notices = new Notices(market.database, Messages.load(), market.clock, UUID::randomUUID);
    handovers = new Handovers(market.database, notices, market.clock, UUID::randomUUID);
  }

  @AfterAll
  void close() {
    market.close();
  }

  private static Viewer member(Organisation organisation, MemberRole role) {
    return new Viewer.Person(
        new Account(
            UUID.randomUUID(),
            "a@example.org",
            "A",
            Language.EN,
            false,
            List.of(new Membership(organisation.id(), role)),
            Optional.empty(),
            Instant.EPOCH),
        true);
  }

  private ListingInput input(Organisation owner, String key) {
    var content = Marketplace.technology("Membrane " + key, "Filters without power");
    return Marketplace.of(
        owner,
        content.with(c -> {
          c.source = "office";
          c.externalId = key;
        }));
  }

  private Listing listing(Organisation owner) {
    return market.listings.post(Viewer.OPERATOR, input(owner, "L" + ++listings));
  }

  private List<String> trail(UUID id) {
    var address = market.address;
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var query =
            connection.prepareStatement(
                "select operation, revision from audit where subject_id = ? order by id")) {
      query.setObject(1, id);
      var rows = query.executeQuery();
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1) + " " + rows.getLong(2));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void bothSidesActAndTheListingKeepsItsHistory() {
    var office = market.organisation("Office");
    var spinOff = market.organisation("Spin-off");
    var listing = listing(office);
    market.listings.perform(Viewer.OPERATOR, listing.id(), Act.PUBLISH, OptionalLong.empty());
    var giver = member(office, MemberRole.OWNER);
    var taker = member(spinOff, MemberRole.EDITOR);
    assertThatThrownBy(() ->
            handovers.offer(member(office, MemberRole.EDITOR), listing.id(), spinOff.id(), ""))
        .isInstanceOf(Refused.Forbidden.class);
    assertThatThrownBy(() -> handovers.offer(taker, listing.id(), spinOff.id(), null))
        .isInstanceOf(Refused.Forbidden.class);
    var offered = handovers.offer(giver, listing.id(), spinOff.id(), " Yours now ");
    assertThat(offered.note()).isEqualTo("Yours now");
    assertThatThrownBy(() -> handovers.offer(giver, listing.id(), spinOff.id(), null))
        .isInstanceOf(Refused.Conflict.class)
        .hasMessageContaining("already");
    // The giver cannot accept for the other side, and outsiders learn nothing.
    assertThatThrownBy(() -> handovers.answer(giver, offered.id(), Handover.Answer.ACCEPT))
        .isInstanceOf(Refused.Forbidden.class);
    var outsider = member(market.organisation("Outsider"), MemberRole.OWNER);
    assertThatThrownBy(() -> handovers.answer(outsider, offered.id(), Handover.Answer.ACCEPT))
        .isInstanceOf(Refused.NotFound.class);
    var accepted = handovers.answer(taker, offered.id(), Handover.Answer.ACCEPT);
    assertThat(accepted.status()).isEqualTo(Handover.Status.ACCEPTED);
    var now = market.listings.get(taker, listing.id());
    assertThat(now.organisation().name()).isEqualTo("Spin-off");
    assertThat(now.lifecycle().status()).isEqualTo(Status.PUBLISHED);
    assertThat(now.content()).isEqualTo(listing.content());
    assertThat(now.revision()).isEqualTo(3);
    assertThat(trail(listing.id()))
        .containsExactly("post 1", "publish 2", "offerListing 2", "acceptListing 3");
    assertThatThrownBy(
            () -> market.listings.perform(giver, listing.id(), Act.PAUSE, OptionalLong.empty()))
        .isInstanceOf(Refused.Forbidden.class);
    market.listings.perform(taker, listing.id(), Act.PAUSE, OptionalLong.empty());
    assertThatThrownBy(() -> handovers.answer(taker, offered.id(), Handover.Answer.DECLINE))
        .isInstanceOf(Refused.Conflict.class);
    assertThat(handovers.of(giver, office.id())).containsExactly(accepted);
    assertThat(handovers.of(taker, spinOff.id())).containsExactly(accepted);
  }

  @Test
  void anOfferThatIsDeclinedOrTakenBackLeavesTheListingWhereItIs() {
    var office = market.organisation("Second office");
    var spinOff = market.organisation("Second spin-off");
    var listing = listing(office);
    var giver = member(office, MemberRole.OWNER);
    var taker = member(spinOff, MemberRole.OWNER);
    var first = handovers.offer(giver, listing.id(), spinOff.id(), null);
    assertThatThrownBy(() -> handovers.answer(taker, first.id(), Handover.Answer.TAKE_BACK))
        .isInstanceOf(Refused.Forbidden.class);
    handovers.answer(taker, first.id(), Handover.Answer.DECLINE);
    var second = handovers.offer(giver, listing.id(), spinOff.id(), null);
    handovers.answer(giver, second.id(), Handover.Answer.TAKE_BACK);
    assertThatThrownBy(() -> handovers.answer(taker, second.id(), Handover.Answer.ACCEPT))
        .isInstanceOf(Refused.Conflict.class);
    assertThat(market.listings.get(giver, listing.id()).organisation().id()).isEqualTo(office.id());
    assertThatThrownBy(() -> handovers.offer(giver, listing.id(), office.id(), null))
        .isInstanceOf(Refused.Invalid.class);
    assertThatThrownBy(() -> handovers.offer(giver, listing.id(), UUID.randomUUID(), null))
        .isInstanceOf(Refused.Invalid.class);
    assertThatThrownBy(() -> handovers.offer(giver, listing.id(), spinOff.id(), "x".repeat(1_001)))
        .isInstanceOf(Refused.Invalid.class);
  }

  @Test
  void aFileThatStillNamesTheGiverDoesNotGiveItBack() {
    var office = market.organisation("Third office");
    var spinOff = market.organisation("Third spin-off");
    var listing = listing(office);
    var offered =
        handovers.offer(member(office, MemberRole.OWNER), listing.id(), spinOff.id(), null);
    handovers.answer(member(spinOff, MemberRole.OWNER), offered.id(), Handover.Answer.ACCEPT);
    var again =
        new ListingInput(
            OrganisationRef.of(office.id()),
            listing.content().with(c -> c.summary = "Filters without power or chemicals"));
    var stored = market.listings.store(Viewer.OPERATOR, List.of(ListingIntake.Incoming.of(again)));
    assertThat(stored.getFirst().outcome()).isEqualTo(Stored.Outcome.REVISED);
    var now = market.listings.get(Viewer.OPERATOR, listing.id());
    assertThat(now.organisation().id()).isEqualTo(spinOff.id());
    assertThat(now.content().summary()).endsWith("chemicals");
  }
}
