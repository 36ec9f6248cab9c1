package org.symbolon.listing.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Notices;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Act;
import org.symbolon.listing.Listing;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.People;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

@RealEngines
class FreshnessTest {
  private static final Pattern LINK = Pattern.compile("\\?link=([A-Za-z0-9_-]+)");
  private static final int NODES = 8;

  private final TestEngines engines;
  private Marketplace market;
  private People people;
  private Freshness freshness;
  private Organisation owner;

  FreshnessTest(TestEngines engines) {
    this.engines = engines;
  }

  @BeforeEach
  void open() {
    market = new Marketplace(engines);
    people = new People(market);
    var messages = Messages.load();
    freshness =
        new Freshness(
            market.database,
            market.listings,
            new Mails(market.database, mail -> {}, market.clock, UUID::randomUUID),
            new Notices(market.database, messages, market.clock, UUID::randomUUID),
            messages,
            new Secrets(new SecureRandom()),
            "https://symbolon.example",
            market.clock);
    owner = market.organisation("Open Wells " + UUID.randomUUID());
  }

  @AfterEach
  void close() {
    market.close();
  }

  private Listing published(String title) {
    var draft =
        market.listings.post(
            Viewer.OPERATOR, Marketplace.of(owner, Marketplace.technology(title, "It distils.")));
    return market.listings.perform(Viewer.OPERATOR, draft.id(), Act.PUBLISH, OptionalLong.empty());
  }

  private List<String> mails(String title) {
    return people.column(
        "select recipient || ' ' || text from mail where subject like '%"
            + title
            + "%' order by id");
  }

  private static String secret(String mail) {
    var found = LINK.matcher(mail);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private void at(Instant end, Duration before) {
    market.clock.set(end.minus(before));
  }

  @Test
  void remindsTwiceWhateverIsRepeatedAndComesBackByTheLink() {
    var editor = people.member(owner.id(), MemberRole.EDITOR);
    people.member(owner.id(), MemberRole.VIEWER);
    var title = "Still " + UUID.randomUUID();
    var listing = published(title);
    var end = listing.lifecycle().validUntil();
    at(end, Duration.ofDays(30).plusSeconds(1));
    assertThat(freshness.remind()).isZero();
    at(end, Duration.ofDays(30));
    // Many nodes at the same moment, and again later.
    try (var nodes = Executors.newFixedThreadPool(NODES)) {
      var claims =
          IntStream.range(0, NODES)
              .mapToObj(node -> CompletableFuture.supplyAsync(freshness::remind, nodes))
              .toList();
      assertThat(claims.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
    }
    assertThat(freshness.remind()).isZero();
    assertThat(mails(title)).hasSize(1).first().asString().startsWith(editor.account().email());
    at(end, Duration.ofDays(14));
    assertThat(freshness.remind()).isEqualTo(1);
    assertThat(freshness.remind()).isZero();
    assertThat(mails(title)).hasSize(2);
    var secret = secret(mails(title).getLast());
    assertThat(
            people.column(
                "select count(*) from freshness_link where listing_id = '" + listing.id() + "'"))
        .containsExactly("2");

    market.clock.set(end);
    assertThat(market.listings.expireDue()).isEqualTo(1);
    assertThatThrownBy(() -> market.listings.get(Viewer.VISITOR, listing.id()))
        .isInstanceOf(Refused.NotFound.class);
    // Looking changes nothing.
    assertThat(freshness.asked(secret).id()).isEqualTo(listing.id());
    assertThat(freshness.confirm(secret).lifecycle().validUntil())
        .isEqualTo(end.plus(Listing.VALIDITY));
    assertThat(market.listings.get(Viewer.VISITOR, listing.id()).content().title())
        .isEqualTo(title);
    assertThatThrownBy(() -> freshness.confirm(secret)).isInstanceOf(Refused.NotFound.class);
    assertThat(
            people.column(
                "select actor from audit where operation = 'renew' and subject_id = '"
                    + listing.id()
                    + "'"))
        .containsExactly("account:" + editor.account().id());
  }

  @Test
  void whoWasNotRemindedInTimeGetsOneMail() {
    people.member(owner.id(), MemberRole.OWNER);
    var title = "Pump " + UUID.randomUUID();
    var end = published(title).lifecycle().validUntil();
    at(end, Duration.ofDays(5));
    assertThat(freshness.remind()).isEqualTo(1);
    assertThat(freshness.remind()).isZero();
    assertThat(mails(title)).hasSize(1);
  }

  @Test
  void whoLeftConfirmsNothingAndWhatIsPausedStaysPaused() {
    var editor = people.member(owner.id(), MemberRole.EDITOR);
    var title = "Probe " + UUID.randomUUID();
    var listing = published(title);
    at(listing.lifecycle().validUntil(), Duration.ofDays(10));
    freshness.remind();
    var secret = secret(mails(title).getFirst());
    market.listings.perform(Viewer.OPERATOR, listing.id(), Act.PAUSE, OptionalLong.empty());
    assertThatThrownBy(() -> freshness.confirm(secret)).isInstanceOf(Refused.Conflict.class);
    market.listings.perform(Viewer.OPERATOR, listing.id(), Act.PUBLISH, OptionalLong.empty());
    people.column(
        "delete from membership where account_id = '"
            + editor.account().id()
            + "' returning account_id");
    assertThatThrownBy(() -> freshness.confirm(secret)).isInstanceOf(Refused.NotFound.class);
    assertThatThrownBy(() -> freshness.asked("x")).isInstanceOf(Refused.NotFound.class);
  }

  @Test
  void anOldLinkIsForgotten() {
    people.member(owner.id(), MemberRole.OWNER);
    var title = "Meter " + UUID.randomUUID();
    var end = published(title).lifecycle().validUntil();
    at(end, Duration.ofDays(14));
    freshness.remind();
    var secret = secret(mails(title).getFirst());
    market.clock.set(end.plus(Freshness.LINK_OUTLIVES));
    assertThatThrownBy(() -> freshness.confirm(secret)).isInstanceOf(Refused.NotFound.class);
    freshness.forget();
    assertThat(
            people.column(
                "select count(*) from freshness_link where expires_at <= '"
                    + market.clock.instant()
                    + "'"))
        .containsExactly("0");
  }
}
