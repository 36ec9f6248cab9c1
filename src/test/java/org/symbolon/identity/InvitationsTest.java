package org.symbolon.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.symbolon.kernel.Change;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Passwords;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mail;
import org.symbolon.platform.mail.Mails;
import org.symbolon.platform.outbox.Relay;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** When invitations end, how many go out, and that an owner remains. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationsTest {
  private static final Pattern LINK = Pattern.compile("\\?link=([A-Za-z0-9_-]{43})");

  private final Vertx vertx = Vertx.vertx();
  private final List<Mail> mailbox = new ArrayList<>();
  private Marketplace market;
  private Invitations invitations;
  private Memberships memberships;
  private Relay relay;
  private int people;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    var mails = new Mails(market.database, mailbox::add, market.clock, UUID::randomUUID);
    invitations =
        new Invitations(
            market.database,
            new Passwords(vertx),
            new Secrets(new SecureRandom()),
            mails,
            Messages.load(),
            "https://symbolon.test",
            market.clock,
            UUID::randomUUID);
    memberships = new Memberships(market.database, market.clock);
    relay = new Relay(market.database, mails::send, EnumSet.of(Change.Subject.MAIL));
  }

  @AfterAll
  void close() {
    market.close();
    vertx.close().await();
  }

  private Account account() {
    var account =
        new Account(
            UUID.randomUUID(),
            "person" + ++people + "@example.org",
            "Person",
            Language.EN,
            false,
            List.of(),
            Optional.empty(),
            market.clock.instant());
    AccountStore.add(market.database.session(), account, "hash");
    return account;
  }

  /** An account as it is now, who acts. */
  private Viewer viewer(Account account) {
    return new Viewer.Person(
        AccountStore.byId(market.database.session(), account.id()).orElseThrow().account(), true);
  }

  private Account owner(UUID organisation) {
    var account = account();
    Memberships.makeOwner(
        market.database.session(), viewer(account), organisation, market.clock.instant());
    return account;
  }

  private Invitation invite(Account by, UUID organisation, String email, MemberRole role) {
    return invitations.invite(viewer(by), organisation, "Lake", email, role, Language.EN);
  }

  private String mailedTo(String email) {
    relay.drain(sent -> {});
    var mail = mailbox.reversed().stream().filter(m -> m.to().equals(email)).findFirst();
    var link = LINK.matcher(mail.orElseThrow().text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private MemberRole roleOf(UUID organisation, Account account) {
    return Members.of(market.database.session(), organisation, account.id())
        .map(Members.Member::role)
        .orElse(null);
  }

  @Test
  void anInvitationEndsAfterFourteenDaysAndANewOneEndsTheOld() {
    var organisation = market.organisation("Lake").id();
    var owner = owner(organisation);
    var colleague = account();
    invite(owner, organisation, colleague.email(), MemberRole.VIEWER);
    var old = mailedTo(colleague.email());
    invite(owner, organisation, colleague.email(), MemberRole.EDITOR);
    var link = mailedTo(colleague.email());
    assertThat(invitations.open(viewer(owner), organisation)).hasSize(1);
    assertThatThrownBy(() -> invitations.look(old)).isInstanceOf(Refused.NotFound.class);
    assertThat(invitations.look(link).account()).isTrue();
    var now = market.clock.instant();
    market.clock.set(now.plus(Duration.ofDays(14)));
    assertThatThrownBy(() -> invitations.accept(colleague, link))
        .isInstanceOf(Refused.NotFound.class);
    invitations.forgetWhatIsOver();
    assertThat(invitations.open(viewer(owner), organisation)).isEmpty();
    assertThat(roleOf(organisation, colleague)).isNull();
    market.clock.set(now);
  }

  @Test
  void nobodyLosesAGreaterRoleByAcceptingASmallerOne() {
    var organisation = market.organisation("Hill").id();
    var owner = owner(organisation);
    invite(owner, organisation, "other-address@example.org", MemberRole.VIEWER);
    var link = mailedTo("other-address@example.org");
    assertThat(invitations.accept(owner, link)).isEqualTo(organisation);
    assertThat(roleOf(organisation, owner)).isEqualTo(MemberRole.OWNER);
    assertThatThrownBy(() -> invitations.accept(account(), link))
        .isInstanceOf(Refused.NotFound.class);
  }

  @Test
  void whatAMemberSentEndsWithHimAndNobodyFloodsAMailbox() {
    var organisation = market.organisation("River").id();
    var owner = owner(organisation);
    var second = owner(organisation);
    invite(second, organisation, "friend@example.org", MemberRole.OWNER);
    var link = mailedTo("friend@example.org");
    memberships.remove(viewer(owner), organisation, second.id());
    assertThatThrownBy(() -> invitations.look(link)).isInstanceOf(Refused.NotFound.class);
    for (var i = 0; i < Invitations.AGAIN_A_DAY; i++) {
      var sent = invite(owner, organisation, "again@example.org", MemberRole.VIEWER);
      invitations.revoke(viewer(owner), organisation, sent.id());
    }
    assertThatThrownBy(() -> invite(owner, organisation, "again@example.org", MemberRole.VIEWER))
        .isInstanceOf(Refused.TooMany.class);
    for (var i = 0; i < Invitations.A_DAY - Invitations.AGAIN_A_DAY - 1; i++) {
      invite(owner, organisation, "many" + i + "@example.org", MemberRole.VIEWER);
    }
    assertThatThrownBy(() -> invite(owner, organisation, "more@example.org", MemberRole.VIEWER))
        .isInstanceOf(Refused.TooMany.class);
  }

  @Test
  void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
    for (var round = 0; round < 5; round++) {
      var organisation = market.organisation("Twins " + round).id();
      var pair = List.of(owner(organisation), owner(organisation));
      var leaving =
          pair.stream().<Callable<Boolean>>map(owner -> () -> leaves(owner, organisation)).toList();
      var left = 0;
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (var outcome : threads.invokeAll(leaving)) {
          left += outcome.get() ? 1 : 0;
        }
      }
      assertThat(left).isEqualTo(1);
      assertThat(Members.of(market.database.session(), organisation))
          .extracting(Members.Member::role)
          .containsExactly(MemberRole.OWNER);
    }
  }

  private boolean leaves(Account owner, UUID organisation) {
    try {
      memberships.remove(viewer(owner), organisation, owner.id());
      return true;
    } catch (Refused.Conflict e) {
      assertThat(e).hasMessageContaining("last owner");
      return false;
    }
  }
}
