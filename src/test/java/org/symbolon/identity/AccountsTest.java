package org.symbolon.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

/** From the sign-up to the last session, with the mails that people get. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {
  private static final String GOOD = "tulip-orbit-cobalt-91";
  private static final String OTHER = "granite umbrella seven kites";
  private static final String HOME = "203.0.113.7";
  private static final Pattern LINK = Pattern.compile("\\?link=([A-Za-z0-9_-]{43})");

  private final List<Mail> mailbox = new ArrayList<>();
  private Vertx vertx;
  private Marketplace market;
  private Accounts accounts;
  private Sessions sessions;
  private ApiTokens tokens;
  private Relay relay;
  private int people;

  @BeforeAll
  void open(TestEngines engines) {
    vertx = Vertx.vertx();
    market = new Marketplace(engines);
    var secrets = new Secrets(new SecureRandom());
    var passwords = new Passwords(vertx);
    var mails = new Mails(market.database, mailbox::add, market.clock, UUID::randomUUID);
    accounts =
        new Accounts(
            market.database,
            passwords,
            secrets,
            mails,
            Messages.load(),
            "https://symbolon.test",
            market.clock,
            UUID::randomUUID);
    sessions = new Sessions(market.database, passwords, secrets, market.clock, UUID::randomUUID);
    tokens = new ApiTokens(market.database, secrets, market.clock, UUID::randomUUID);
    relay = new Relay(market.database, mails::send, EnumSet.of(Change.Subject.MAIL));
  }

  @AfterAll
  void close() {
    market.close();
    vertx.close().await();
  }

  @BeforeEach
  void emptyMailbox() {
    relay.drain(sent -> {});
    mailbox.clear();
  }

  private String address() {
    return "person" + ++people + "@example.org";
  }

  private Mail onlyMail() {
    relay.drain(sent -> {});
    assertThat(mailbox).hasSize(1);
    return mailbox.removeFirst();
  }

  private static String secretIn(Mail mail) {
    var link = LINK.matcher(mail.text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private Account signedUp(String email) {
    accounts.signUp(email, "Wanjiru", GOOD, Language.EN);
    return accounts.confirm(secretIn(onlyMail()));
  }

  @Test
  void anAccountExistsOnlyAfterTheAddressIsConfirmed() {
    var email = address();
    accounts.signUp(" " + email.toUpperCase(java.util.Locale.ROOT), "Wanjiru", GOOD, Language.FR);
    var mail = onlyMail();
    assertThat(mail.to()).isEqualTo(email);
    assertThat(mail.subject()).isEqualTo("Confirmez votre adresse électronique");
    assertThat(mail.text()).contains("https://symbolon.test/fr/confirm?link=");
    assertThatThrownBy(() -> sessions.signIn(email, GOOD, HOME, "Firefox"))
        .isInstanceOf(Refused.Unauthenticated.class);
    var account = accounts.confirm(secretIn(mail));
    assertThat(account.language()).isEqualTo(Language.FR);
    assertThatThrownBy(() -> accounts.confirm(secretIn(mail))).isInstanceOf(Refused.NotFound.class);
    var opened = sessions.signIn(email, GOOD, HOME, "Firefox");
    assertThat(sessions.current(opened.secret()).orElseThrow().account().id())
        .isEqualTo(account.id());
  }

  @Test
  void nobodyLearnsWhoHasAnAccount() {
    var email = address();
    signedUp(email);
    accounts.signUp(email, "Somebody", OTHER, Language.EN);
    assertThat(onlyMail().subject()).isEqualTo("You have an account already");
    accounts.requestReset(address());
    relay.drain(sent -> {});
    assertThat(mailbox).isEmpty();
    var wrong = message(() -> sessions.signIn(email, "wrong-password", HOME, "x"));
    var unknown = message(() -> sessions.signIn(address(), "wrong-password", HOME, "x"));
    assertThat(wrong).isEqualTo(unknown);
  }

  private static String message(Runnable work) {
    try {
      work.run();
    } catch (Refused e) {
      return e.getClass() + e.getMessage();
    }
    throw new AssertionError("was not refused");
  }

  @Test
  void aPasswordHasToBeHardToGuessAndNothingElse() {
    for (var weak : List.of("short", "password123", "qwertyuiop", "wanjiru2026", "symbolon2026")) {
      assertThatThrownBy(
              () -> accounts.signUp("person99@example.org", "Wanjiru", weak, Language.EN))
          .as(weak)
          .isInstanceOf(Refused.Invalid.class)
          .satisfies(e ->
              assertThat(((Refused.Invalid) e).violations().getFirst().pointer())
                  .isEqualTo("password"));
    }
    accounts.signUp(address(), "Wanjiru", "only lower case letters and blanks", Language.EN);
    onlyMail();
  }

  @Test
  void guessingIsSlowedDownWithoutLockingTheOwnerOut() {
    var email = address();
    signedUp(email);
    for (var i = 0; i < SignInFailureStore.OF_ACCOUNT_FROM_ADDRESS; i++) {
      assertThatThrownBy(() -> sessions.signIn(email, "guess", "198.51.100.9", "x"))
          .isInstanceOf(Refused.Unauthenticated.class);
    }
    assertThatThrownBy(() -> sessions.signIn(email, GOOD, "198.51.100.9", "x"))
        .isInstanceOf(Refused.TooMany.class);
    sessions.signIn(email, GOOD, HOME, "the owner's own device");
    market.clock.set(market.clock.instant().plus(SignInFailureStore.WITHIN.plusSeconds(1)));
    sessions.signIn(email, GOOD, "198.51.100.9", "x");
  }

  @Test
  void aNewPasswordEndsAllSessionsAndTellsTheOwner() {
    var email = address();
    signedUp(email);
    var before = sessions.signIn(email, GOOD, HOME, "Firefox");
    accounts.requestReset(email);
    var secret = secretIn(onlyMail());
    assertThatThrownBy(() -> accounts.reset(secret, "password123"))
        .isInstanceOf(Refused.Invalid.class);
    accounts.reset(secret, OTHER);
    assertThat(onlyMail().subject()).isEqualTo("Your password was changed");
    assertThat(sessions.current(before.secret())).isEmpty();
    assertThatThrownBy(() -> accounts.reset(secret, GOOD)).isInstanceOf(Refused.NotFound.class);
    assertThatThrownBy(() -> sessions.signIn(email, GOOD, HOME, "x"))
        .isInstanceOf(Refused.Unauthenticated.class);
    sessions.signIn(email, OTHER, HOME, "x");
  }

  @Test
  void linksAndSessionsEndWithTime() {
    var email = address();
    var account = signedUp(email);
    accounts.requestReset(email);
    var secret = secretIn(onlyMail());
    var session = sessions.signIn(email, GOOD, HOME, "Firefox");
    market.clock.set(market.clock.instant().plus(Duration.ofHours(1).plusSeconds(1)));
    assertThatThrownBy(() -> accounts.reset(secret, OTHER)).isInstanceOf(Refused.NotFound.class);
    assertThat(sessions.current(session.secret())).isPresent();
    market.clock.set(market.clock.instant().plus(Sessions.IDLE.plusSeconds(1)));
    assertThat(sessions.current(session.secret())).isEmpty();
    accounts.forgetWhatIsOver();
    assertThat(sessions.list(account)).isEmpty();
  }

  @Test
  void sessionsAreListedAndEnded() {
    var email = address();
    var account = signedUp(email);
    var here = sessions.signIn(email, GOOD, HOME, "Firefox, Linux");
    var there = sessions.signIn(email, GOOD, HOME, "Safari, iPhone");
    assertThat(sessions.list(account))
        .extracting(SignedIn::device)
        .containsExactlyInAnyOrder("Firefox, Linux", "Safari, iPhone");
    sessions.endOthers(sessions.current(here.secret()).orElseThrow());
    assertThat(sessions.current(there.secret())).isEmpty();
    var current = sessions.current(here.secret()).orElseThrow();
    var stranger = signedUp(address());
    sessions.end(stranger, current.id());
    assertThat(sessions.current(here.secret())).isPresent();
    sessions.end(account, current.id());
    assertThat(sessions.current(here.secret())).isEmpty();
  }

  @Test
  void anAddressMovesWhenTheNewOneIsConfirmedAndTheOldOneIsTold() {
    var old = address();
    var account = signedUp(old);
    var wanted = address();
    accounts.requestNewAddress(account, wanted);
    var mail = onlyMail();
    assertThat(mail.to()).isEqualTo(wanted);
    accounts.confirmNewAddress(secretIn(mail));
    assertThat(onlyMail().to()).isEqualTo(old);
    sessions.signIn(wanted, GOOD, HOME, "x");
    var taken = signedUp(address());
    accounts.requestNewAddress(account, taken.email());
    relay.drain(sent -> {});
    assertThat(mailbox).isEmpty();
  }

  @Test
  void oneAddressGetsFiveLinksAnHour() {
    var email = address();
    signedUp(email);
    for (var i = 0; i < 2 * Accounts.LINKS_AN_HOUR; i++) {
      accounts.requestReset(email);
    }
    relay.drain(sent -> {});
    assertThat(mailbox).hasSize(Accounts.LINKS_AN_HOUR);
  }

  @Test
  void aTokenActsForItsOwnerUntilItIsRevoked() {
    var account = signedUp(address());
    var text = tokens.create(account, "Nightly import", false);
    var viewer = tokens.viewer(text).await().orElseThrow();
    assertThat(viewer.actor()).isEqualTo("account:" + account.id());
    assertThatThrownBy(() -> viewer.require(Viewer.WRITE, null))
        .isInstanceOf(Refused.Forbidden.class);
    var listed = tokens.list(account);
    assertThat(listed).extracting(ApiToken::name).containsExactly("Nightly import");
    tokens.revoke(account, listed.getFirst().id());
    assertThat(tokens.viewer(text).await()).isEmpty();
  }

  @Test
  void theDatabaseHoldsNoSecretInTheClear() {
    var email = address();
    signedUp(email);
    var session = sessions.signIn(email, GOOD, HOME, "Firefox");
    for (var table : List.of("account", "session", "mailed_link", "api_token", "mail")) {
      var rows =
          market.database.reads().query("select t::text as row from " + table + " t").execute();
      for (var row : rows.await()) {
        assertThat(row.getString("row")).doesNotContain(GOOD).doesNotContain(session.secret());
      }
    }
  }
}
