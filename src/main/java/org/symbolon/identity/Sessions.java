package org.symbolon.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Passwords;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;

/** Signing in and out. A session is a random secret in a cookie; what it means is stored here. */
public final class Sessions {
  /** A session ends when it was not used for this long, and after 90 days in any case. */
  public static final Duration IDLE = Duration.ofDays(14);

  /** Whoever finds a device that was left open long ago cannot take the account over. */
  static final Duration FRESH = Duration.ofMinutes(30);

  private static final int PASSWORD_CHARACTERS = 1_000;
  private static final int DEVICE_CHARACTERS = 100;

  /**
   * A session that was just opened.
   *
   * @param secret for the cookie; it is nowhere else
   */
  public record Opened(String secret, Account account) {
    @Override
    public String toString() {
      return "Opened[" + account.id() + "]";
    }
  }

  /**
   * A session that is open.
   *
   * @param fresh whether it was opened less than half an hour ago: what decides who can sign in, or
   *     ends the account, is changed only then
   */
  public record Current(UUID id, Account account, boolean fresh) {
    public Current(UUID id, Account account) {
      this(id, account, true);
    }
  }

  private final Database database;
  private final Passwords passwords;
  private final Secrets secrets;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Sessions(
      Database database,
      Passwords passwords,
      Secrets secrets,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.passwords = passwords;
    this.secrets = secrets;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Signs in with address and password, where the account asks for nothing more.
   *
   * @param address network address that the request came from
   * @param device what the person will recognise the session by
   * @throws Refused.Unauthenticated as {@link #check}, and when a second factor is asked for
   */
  public Opened signIn(String email, String password, String address, String device) {
    var account = check(email, password, address);
    if (PasskeyStore.asked(database.session(), account.id())) {
      throw new Refused.Unauthenticated("A passkey is needed too.");
    }
    return open(account, device);
  }

  /**
   * The account that address and password belong to; opens nothing.
   *
   * @param address network address that the request came from
   * @throws Refused.Unauthenticated when the two do not belong together, or to nobody
   * @throws Refused.TooMany after too many failures
   */
  public Account check(String email, String password, String address) {
    var parsed = EmailAddress.parse(email, "email");
    SignInFailureStore.require(database.session(), parsed.value(), address, clock.instant());
    var known = AccountStore.byEmail(database.session(), parsed);
    if (!belongs(password, known.flatMap(AccountStore.Credentials::password))) {
      SignInFailureStore.add(database.session(), parsed.value(), address, clock.instant());
      throw new Refused.Unauthenticated("E-mail address and password do not belong together.");
    }
    SignInFailureStore.forgive(database.session(), parsed.value(), address);
    return known.orElseThrow().account();
  }

  private boolean belongs(String password, Optional<String> hash) {
    if (password == null || password.isEmpty() || password.length() > PASSWORD_CHARACTERS) {
      return false;
    }
    if (hash.isEmpty()) {
      passwords.matchNothing(password);
      return false;
    }
    return passwords.matches(password, hash.get());
  }

  /** Opens a session for whoever proved in another way who he is. */
  public Opened open(Account account, String device) {
    var secret = secrets.next();
    var now = clock.instant();
    var named =
        device.length() <= DEVICE_CHARACTERS ? device : device.substring(0, DEVICE_CHARACTERS);
    SessionStore.add(
        database.session(),
        new SignedIn(ids.get(), named, now, now),
        secret,
        account.id(),
        now.plus(IDLE));
    Audit.add(
        database.session(),
        now,
        "account:" + account.id(),
        List.of(new Audit.Entry("signIn", "account", account.id(), 0)));
    return new Opened(secret, account);
  }

  /** The session that belongs to a secret; empty when it has ended. */
  public Optional<Current> current(String secret) {
    var now = clock.instant();
    return SessionStore.seen(database.session(), secret, now, now.plus(IDLE))
        .flatMap(open ->
            AccountStore.byId(database.session(), open.account())
                .map(known ->
                    new Current(
                        open.id(), known.account(), open.since().isAfter(now.minus(FRESH)))));
  }

  public List<SignedIn> list(Account account) {
    return SessionStore.list(database.session(), account.id(), clock.instant());
  }

  /** Ends one session of the account; one that has ended already stays so. */
  public void end(Account account, UUID session) {
    SessionStore.end(database.session(), account.id(), session);
  }

  /** Signs out everywhere else. */
  public void endOthers(Current current) {
    SessionStore.endOthers(database.session(), current.account().id(), current.id());
  }
}
