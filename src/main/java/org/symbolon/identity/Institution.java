package org.symbolon.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;
import org.symbolon.platform.openid.OpenIdProvider;
import org.symbolon.platform.openid.Vouched;

/**
 * Signing in with an institution's provider (decision 0025). An account is joined with somebody at
 * the provider once, by a link that is mailed to the address that the provider names and opened in
 * the browser that began; what the provider says of the address is never enough by itself.
 */
public final class Institution {
  static final Duration VISIT = Duration.ofMinutes(10);
  private static final int NAME_CHARACTERS = 200;

  /** What waits for the click in the mail; {@code browser}: fingerprint of the cookie's secret. */
  private record Joining(String issuer, String subject, String name, String browser) {}

  /**
   * A way that was begun.
   *
   * @param secret for the browser's cookie
   * @param address of the provider
   */
  record Begun(String secret, String address) {
    @Override
    public String toString() {
      return "Begun";
    }
  }

  /** How a way ended. */
  sealed interface Outcome {
    /** The provider's somebody is joined with this account. */
    record Known(Account account, String next) implements Outcome {}

    /** A link was mailed, if the address gets one. */
    record Mailed() implements Outcome {}
  }

  private final Database database;
  private final OpenIdProvider provider;
  private final Secrets secrets;
  private final Letters letters;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Institution(
      Database database,
      OpenIdProvider provider,
      Secrets secrets,
      Mails mails,
      Messages messages,
      String baseUrl,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.provider = provider;
    this.secrets = secrets;
    this.letters = new Letters(mails, messages, baseUrl);
    this.clock = clock;
    this.ids = ids;
  }

  /** Begins: everything that must not be guessed follows from one secret in the cookie. */
  Begun begin(String next) {
    var secret = secrets.next();
    var address = provider.authorization(state(secret), nonce(secret), verifier(secret));
    InstitutionStore.begin(database.session(), secret, next, clock.instant().plus(VISIT));
    return new Begun(secret, address);
  }

  private static String state(String secret) {
    return Secrets.derived(secret, "state");
  }

  private static String nonce(String secret) {
    return Secrets.derived(secret, "nonce");
  }

  private static String verifier(String secret) {
    return Secrets.derived(secret, "verifier");
  }

  /**
   * Ends with what the provider sent back.
   *
   * @param secret of the browser's cookie
   * @throws Refused.Unauthenticated when the two do not belong together, or the answer does not
   *     hold
   */
  Outcome finish(String secret, String state, String code, Language language) {
    if (!Secrets.same(state(secret), state)) {
      throw foreign();
    }
    var next =
        InstitutionStore.take(database.session(), secret, clock.instant())
            .orElseThrow(Institution::foreign);
    var vouched = provider.redeem(code, nonce(secret), verifier(secret));
    return database.inTransaction(session -> {
      var known = InstitutionStore.find(session, vouched.issuer(), vouched.subject());
      if (known.isPresent()) {
        var account = AccountStore.byId(session, known.get()).orElseThrow(Institution::foreign);
        return new Outcome.Known(account.account(), next);
      }
      mail(session, vouched, secret, language);
      return new Outcome.Mailed();
    });
  }

  private void mail(Session session, Vouched vouched, String browser, Language language) {
    var email = EmailAddress.parse(vouched.email().orElse(""), "email");
    var now = clock.instant();
    if (LinkStore.lately(session, email, Duration.ofHours(1), now) >= Accounts.LINKS_AN_HOUR) {
      return;
    }
    var name = vouched.name().map(String::strip).filter(said -> !said.isEmpty());
    var called = name.orElse(email.value().substring(0, email.value().indexOf('@')));
    var joining =
        new Joining(
            vouched.issuer(),
            vouched.subject(),
            called.substring(0, Math.min(called.length(), NAME_CHARACTERS)),
            fingerprint(browser));
    var account = AccountStore.byEmail(session, email).map(AccountStore.Credentials::account);
    var secret = secrets.next();
    LinkStore.add(
        session,
        secret,
        Purpose.INSTITUTION,
        new LinkStore.Link(
            account.map(Account::id).orElse(null), email.value(), Json.write(joining)),
        now);
    letters.withLink(
        session,
        "institution",
        email.value(),
        account.map(Account::language).orElse(language),
        "/sign-in/institution/join",
        secret,
        Purpose.INSTITUTION.valid());
  }

  private static String fingerprint(String secret) {
    return HexFormat.of().formatHex(Secrets.fingerprint(secret));
  }

  /**
   * Joins with the secret of the mailed link; whoever has no account gets one.
   *
   * @param browser secret of the cookie; empty when there is none
   * @throws Refused.NotFound when the link is unknown, used or too old
   * @throws Refused.Forbidden when it was opened in another browser; it stays good
   */
  Account join(String link, String browser, Language language) {
    return database.inTransaction(session -> {
      var now = clock.instant();
      var found =
          LinkStore.take(session, link, Purpose.INSTITUTION, now).orElseThrow(Accounts::gone);
      var joining = Json.read(found.details(), Joining.class);
      if (!Secrets.same(joining.browser(), fingerprint(browser))) {
        throw new Refused.Forbidden("Open the link in the browser in which you signed in.");
      }
      var email = new EmailAddress(found.email());
      var account =
          AccountStore.byEmail(session, email)
              .map(AccountStore.Credentials::account)
              .orElseGet(() -> create(session, email, joining.name(), language, now));
      InstitutionStore.join(session, joining.issuer(), joining.subject(), account.id(), now);
      Audit.add(
          session,
          now,
          "account:" + account.id(),
          List.of(new Audit.Entry("joinInstitution", "account", account.id(), 0)));
      return account;
    });
  }

  private Account create(
      Session session, EmailAddress email, String name, Language language, Instant now) {
    var account =
        new Account(
            ids.get(), email.value(), name, language, false, List.of(), Optional.empty(), now);
    AccountStore.add(session, account, null);
    return account;
  }

  private static Refused.Unauthenticated foreign() {
    return new Refused.Unauthenticated("This way to the institution was not begun here.");
  }
}
