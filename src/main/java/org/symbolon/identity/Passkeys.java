package org.symbolon.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.PasskeyProtocol;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;

/**
 * Passkeys of accounts: instead of a password, and as a second factor after it (decision 0024). By
 * itself a passkey signs in only where the authenticator made sure of its owner.
 */
public final class Passkeys {
  private static final int MOST = 20;
  private static final int NAME_CHARACTERS = 100;

  /** A link that sets a password and one that gives up the second factor lie this far apart. */
  private static final Duration AFTER_RESET = Duration.ofDays(3);

  private static final String SUBJECT = "account";

  private final Database database;
  private final PasskeyProtocol protocol;
  private final Secrets secrets;
  private final Letters letters;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Passkeys(
      Database database,
      PasskeyProtocol protocol,
      Secrets secrets,
      Mails mails,
      Messages messages,
      String baseUrl,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.protocol = protocol;
    this.secrets = secrets;
    this.letters = new Letters(mails, messages, baseUrl);
    this.clock = clock;
    this.ids = ids;
  }

  public List<Passkey> list(Account account) {
    return PasskeyStore.list(database.session(), account.id());
  }

  /** What a browser needs to make a passkey for the account; JSON. */
  public String toRegister(Account account) {
    var present = PasskeyStore.credentials(database.session(), account.id());
    return PasskeyOptions.creation(
        protocol.host(),
        challenge(ChallengeStore.Purpose.REGISTER, account.id()),
        account,
        present);
  }

  /** What a browser needs to sign somebody in; JSON. */
  public String toSignIn() {
    return PasskeyOptions.request(
        protocol.host(), challenge(ChallengeStore.Purpose.SIGN_IN, null), List.of());
  }

  /** What a browser needs for the second step of this account; JSON, with a secret in it. */
  SecondStep toContinue(Account account) {
    var challenge = challenge(ChallengeStore.Purpose.SECOND_FACTOR, account.id());
    var allowed = PasskeyStore.credentials(database.session(), account.id());
    return new SecondStep(challenge, PasskeyOptions.request(protocol.host(), challenge, allowed));
  }

  /** A second step that was begun; the challenge also shows that the first one went well. */
  record SecondStep(String challenge, String options) {
    @Override
    public String toString() {
      return "SecondStep";
    }
  }

  private String challenge(ChallengeStore.Purpose purpose, UUID account) {
    var secret = secrets.next();
    ChallengeStore.add(database.session(), secret, purpose, account, clock.instant());
    return secret;
  }

  /**
   * Adds a passkey that a browser made, and tells the owner by mail.
   *
   * @param credential JSON of the browser
   * @throws Refused.Invalid naming {@code name} or {@code credential}
   * @throws Refused.Conflict when the account has {@value #MOST} already
   */
  public void register(Account account, String name, String credential) {
    var called = requireName(name);
    var sent = protocol.registering(credential);
    database.inTransaction(session -> {
      var asked = take(session, sent.challenge());
      if (asked.purpose() != ChallengeStore.Purpose.REGISTER
          || !account.id().equals(asked.account())) {
        throw tooOld();
      }
      if (PasskeyStore.list(session, account.id()).size() >= MOST) {
        throw new Refused.Conflict("An account has " + MOST + " passkeys at the most.");
      }
      PasskeyStore.add(
          session, ids.get(), account.id(), called, sent.check().get(), clock.instant());
      letters.news(session, "passkeyAdded", account.email(), account.language());
      note(session, account, "addPasskey");
      return null;
    });
  }

  /**
   * The account behind a proof, of a sign-in or of a second step.
   *
   * @throws Refused.Invalid when it proves nothing
   */
  public Account prove(String credential) {
    var proof = protocol.proving(credential);
    // A transaction of its own, so that a challenge is used up by a proof that fails too.
    var asked = database.inTransaction(session -> take(session, proof.challenge()));
    return database.inTransaction(session -> {
      var owned = PasskeyStore.find(session, proof.credentialId()).orElseThrow(Passkeys::notKnown);
      var alone = asked.purpose() == ChallengeStore.Purpose.SIGN_IN;
      var expected = alone ? owned.account() : asked.account();
      var handle = PasskeyOptions.handle(owned.account());
      if (asked.purpose() == ChallengeStore.Purpose.REGISTER
          || !owned.account().equals(expected)
          || proof.userHandle().filter(told -> !Arrays.equals(told, handle)).isPresent()) {
        throw notKnown();
      }
      var known = protocol.check(proof, owned.known(), alone);
      PasskeyStore.used(session, owned.id(), known, clock.instant());
      return AccountStore.byId(session, owned.account()).orElseThrow(Passkeys::notKnown).account();
    });
  }

  private ChallengeStore.Challenge take(Session session, byte[] challenge) {
    var secret = new String(challenge, StandardCharsets.US_ASCII);
    return ChallengeStore.take(session, secret, clock.instant()).orElseThrow(Passkeys::tooOld);
  }

  private static Refused.Invalid tooOld() {
    return new Refused.Invalid("credential", "was asked for too long ago; try again");
  }

  private static Refused.Invalid notKnown() {
    return new Refused.Invalid("credential", "belongs to no account");
  }

  private static String requireName(String name) {
    var called = name == null ? "" : name.strip();
    if (called.isEmpty() || called.length() > NAME_CHARACTERS) {
      throw new Refused.Invalid("name", "must have 1 to " + NAME_CHARACTERS + " characters");
    }
    return called;
  }

  /**
   * @throws Refused.NotFound when the account has no such passkey
   */
  public void rename(Account account, UUID id, String name) {
    var called = requireName(name);
    database.inTransaction(session -> {
      if (!PasskeyStore.rename(session, account.id(), id, called)) {
        throw new Refused.NotFound("passkey", id.toString());
      }
      note(session, account, "renamePasskey");
      return null;
    });
  }

  /** Removes a passkey and tells the owner; with the last one no second factor is asked for. */
  public void remove(Account account, UUID id) {
    database.inTransaction(session -> {
      if (PasskeyStore.remove(session, account.id(), id)) {
        PasskeyStore.ask(session, account.id(), PasskeyStore.asked(session, account.id()));
        letters.news(session, "passkeyRemoved", account.email(), account.language());
        note(session, account, "removePasskey");
      }
      return null;
    });
  }

  /** Whether a passkey is asked for after the password. */
  public boolean asksSecondFactor(Account account) {
    return PasskeyStore.asked(database.session(), account.id());
  }

  /** Asks for a passkey after the password from now on, or not any more. */
  public void askSecondFactor(Account account, boolean asked) {
    database.inTransaction(session -> {
      PasskeyStore.ask(session, account.id(), asked);
      letters.news(
          session,
          asked ? "secondFactorOn" : "secondFactorOff",
          account.email(),
          account.language());
      note(session, account, asked ? "askSecondFactor" : "dropSecondFactor");
      return null;
    });
  }

  /**
   * Mails a link that gives up the second factor, to whoever has just done the first step.
   *
   * @param challenge of his second step
   * @throws Refused.Conflict when the password was set by a mailed link lately: else whoever reads
   *     the mail would need nothing else
   */
  public void requestRecovery(String challenge) {
    var asked =
        database.inTransaction(
            session -> take(session, challenge.getBytes(StandardCharsets.US_ASCII)));
    if (asked.purpose() != ChallengeStore.Purpose.SECOND_FACTOR) {
      throw tooOld();
    }
    database.inTransaction(session -> {
      var now = clock.instant();
      var account = AccountStore.byId(session, asked.account()).orElseThrow(Passkeys::notKnown);
      if (PasskeyStore.resetSince(session, asked.account(), now.minus(AFTER_RESET))) {
        throw new Refused.Conflict("The password was set by mail less than three days ago.");
      }
      var secret = secrets.next();
      var to = account.account();
      LinkStore.forget(session, to.id(), Purpose.PASSKEY_LOST);
      LinkStore.add(
          session,
          secret,
          Purpose.PASSKEY_LOST,
          new LinkStore.Link(to.id(), to.email(), "{}"),
          now);
      letters.withLink(
          session,
          "passkeyLost",
          to.email(),
          to.language(),
          "/passkey-lost",
          secret,
          Purpose.PASSKEY_LOST.valid());
      return null;
    });
  }

  /**
   * Gives up the second factor with the secret of the mailed link; passkeys stay and can be
   * removed.
   *
   * @throws Refused.NotFound when the link is unknown, used or too old
   */
  public void recover(String secret) {
    database.inTransaction(session -> {
      var link =
          LinkStore.take(session, secret, Purpose.PASSKEY_LOST, clock.instant())
              .orElseThrow(Accounts::gone);
      var account = AccountStore.byId(session, link.account()).orElseThrow(Accounts::gone);
      PasskeyStore.ask(session, link.account(), false);
      letters.news(
          session, "secondFactorOff", account.account().email(), account.account().language());
      note(session, account.account(), "dropSecondFactor");
      return null;
    });
  }

  private void note(Session session, Account account, String operation) {
    Audit.add(
        session,
        clock.instant(),
        "account:" + account.id(),
        List.of(new Audit.Entry(operation, SUBJECT, account.id(), 0)));
  }
}
