package org.symbolon.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Passwords;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;

/**
 * Accounts from the sign-up to the end. Whatever can be asked with an address only is answered
 * alike for those who have an account and those who have none: what differs is the mail that they
 * get.
 */
public final class Accounts {
  private static final int NAME_CHARACTERS = 200;

  /** Mails with links that one address gets within an hour; who asks more often gets no further. */
  static final int LINKS_AN_HOUR = 5;

  private static final java.time.Duration HOUR = java.time.Duration.ofHours(1);

  /** What a sign-up says, kept until the address is confirmed. */
  private record SigningUp(String name, String language, String password) {}

  private final Database database;
  private final Passwords passwords;
  private final Secrets secrets;
  private final Letters letters;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Accounts(
      Database database,
      Passwords passwords,
      Secrets secrets,
      Mails mails,
      Messages messages,
      String baseUrl,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.database = database;
    this.passwords = passwords;
    this.secrets = secrets;
    this.letters = new Letters(mails, messages, baseUrl);
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Begins a sign-up: mails a link that confirms the address. Whoever has an account already is
   * told so by mail.
   *
   * @throws Refused.Invalid naming {@code email}, {@code name} or {@code password}
   */
  public void signUp(String email, String name, String password, Language language) {
    var address = EmailAddress.parse(email, "email");
    var called = requireName(name);
    NewPassword.require(passwords, password, address.value(), called);
    // Hashed in any case, so that both answers take the same time.
    begin(address, called, passwords.hash(password), language);
  }

  /** The same for whoever wants to use a passkey; see {@link #signUp}. */
  public void signUpWithoutPassword(String email, String name, Language language) {
    begin(EmailAddress.parse(email, "email"), requireName(name), null, language);
  }

  /** Whether a password was ever set. */
  boolean hasPassword(Account account) {
    return AccountStore.byId(database.session(), account.id())
        .flatMap(AccountStore.Credentials::password)
        .isPresent();
  }

  private void begin(EmailAddress address, String called, String hash, Language language) {
    database.inTransaction(session -> {
      if (tooManyLinks(session, address)) {
        return null;
      }
      var known = AccountStore.byEmail(session, address);
      if (known.isPresent()) {
        mailLink(session, Purpose.RESET, "known", known.get().account(), address);
      } else {
        var secret = secrets.next();
        var details = Json.write(new SigningUp(called, language.tag(), hash));
        LinkStore.add(
            session,
            secret,
            Purpose.SIGN_UP,
            new LinkStore.Link(null, address.value(), details),
            clock.instant());
        letters.withLink(
            session,
            "signUp",
            address.value(),
            language,
            "/confirm",
            secret,
            Purpose.SIGN_UP.valid());
      }
      return null;
    });
  }

  static String requireName(String name) {
    var called = name == null ? "" : name.strip();
    if (called.isEmpty() || called.length() > NAME_CHARACTERS) {
      throw new Refused.Invalid("name", "must have 1 to " + NAME_CHARACTERS + " characters");
    }
    return called;
  }

  private boolean tooManyLinks(
      org.symbolon.platform.database.Session session, EmailAddress address) {
    return LinkStore.lately(session, address, HOUR, clock.instant()) >= LINKS_AN_HOUR;
  }

  private void mailLink(
      org.symbolon.platform.database.Session session,
      Purpose purpose,
      String letter,
      Account account,
      EmailAddress to) {
    var secret = secrets.next();
    LinkStore.add(
        session,
        secret,
        purpose,
        new LinkStore.Link(account.id(), to.value(), "{}"),
        clock.instant());
    var page = purpose == Purpose.RESET ? "/new-password" : "/new-address";
    letters.withLink(
        session, letter, to.value(), account.language(), page, secret, purpose.valid());
  }

  /**
   * Ends a sign-up with the secret of the mailed link.
   *
   * @throws Refused.NotFound when the link is unknown, used or too old
   */
  public Account confirm(String secret) {
    return database.inTransaction(session -> {
      var now = clock.instant();
      var link = LinkStore.take(session, secret, Purpose.SIGN_UP, now).orElseThrow(Accounts::gone);
      var said = Json.read(link.details(), SigningUp.class);
      var account =
          new Account(
              ids.get(),
              link.email(),
              said.name(),
              Language.of(said.language()).orElse(Language.EN),
              false,
              List.of(),
              Optional.empty(),
              now);
      if (!AccountStore.add(session, account, said.password())) {
        // Confirmed twice, by two sign-ups: the first one counts.
        throw gone();
      }
      note(session, account, "signUp");
      return account;
    });
  }

  static Refused.NotFound gone() {
    return new Refused.NotFound("link", "this one has been used or is too old");
  }

  /** Mails a link to set a new password, where the address has an account. */
  public void requestReset(String email) {
    var address = EmailAddress.parse(email, "email");
    database.inTransaction(session -> {
      if (!tooManyLinks(session, address)) {
        AccountStore.byEmail(session, address)
            .ifPresent(
                known -> mailLink(session, Purpose.RESET, "reset", known.account(), address));
      }
      return null;
    });
  }

  /**
   * Sets a new password with the secret of a mailed link, ends all sessions, and tells the owner.
   *
   * @throws Refused.NotFound when the link is unknown, used or too old
   * @throws Refused.Invalid naming {@code password}; the link stays good
   */
  public void reset(String secret, String password) {
    var link =
        LinkStore.look(database.session(), secret, Purpose.RESET, clock.instant())
            .orElseThrow(Accounts::gone);
    var account = byId(link.account());
    NewPassword.require(passwords, password, account.email(), account.name());
    var hash = passwords.hash(password);
    database.inTransaction(session -> {
      var now = clock.instant();
      if (LinkStore.take(session, secret, Purpose.RESET, now).isEmpty()) {
        throw gone();
      }
      LinkStore.forget(session, account.id(), Purpose.RESET);
      AccountStore.changePassword(session, account.id(), hash, now);
      AccountStore.noteReset(session, account.id(), now);
      SessionStore.endOthers(session, account.id(), null);
      letters.news(session, "passwordChanged", account.email(), account.language());
      note(session, account, "changePassword");
      return null;
    });
  }

  /**
   * Mails a link to a new address; until it is opened the old one stays.
   *
   * @throws Refused.Invalid naming {@code email}
   */
  public void requestNewAddress(Account account, String email) {
    var address = EmailAddress.parse(email, "email");
    database.inTransaction(session -> {
      // Who has an account under that address already gets no mail: it is not his account's news.
      if (!tooManyLinks(session, address) && AccountStore.byEmail(session, address).isEmpty()) {
        mailLink(session, Purpose.NEW_ADDRESS, "newAddress", account, address);
      }
      return null;
    });
  }

  /**
   * Changes the address with the secret of the link that was mailed there, and tells the old one.
   *
   * @throws Refused.NotFound when the link is unknown, used or too old
   */
  public void confirmNewAddress(String secret) {
    database.inTransaction(session -> {
      var now = clock.instant();
      var link =
          LinkStore.take(session, secret, Purpose.NEW_ADDRESS, now).orElseThrow(Accounts::gone);
      var account =
          AccountStore.byId(session, link.account()).orElseThrow(Accounts::gone).account();
      AccountStore.changeEmail(session, account.id(), new EmailAddress(link.email()), now);
      letters.news(session, "addressChanged", account.email(), account.language());
      note(session, account, "changeAddress");
      return null;
    });
  }

  /**
   * Makes an account an operator; the way to the first one leads over the command line.
   *
   * @throws Refused.NotFound when the address has no account
   */
  public Account makeOperator(String email) {
    var address = EmailAddress.parse(email, "email");
    return database.inTransaction(session -> {
      var account =
          AccountStore.byEmail(session, address)
              .orElseThrow(() -> new Refused.NotFound("account", "this address has none"))
              .account();
      AccountStore.makeOperator(session, account.id(), clock.instant());
      Audit.add(
          session,
          clock.instant(),
          Viewer.OPERATOR.actor(),
          List.of(new Audit.Entry("makeOperator", "account", account.id(), 0)));
      return account;
    });
  }

  /**
   * Ends everything that an account is signed in with, in the operator's name.
   *
   * @throws Refused.NotFound when the address has no account
   */
  public void signOut(String email) {
    var address = EmailAddress.parse(email, "email");
    database.inTransaction(session -> {
      var account =
          AccountStore.byEmail(session, address)
              .orElseThrow(() -> new Refused.NotFound("account", "this address has none"))
              .account();
      SessionStore.endOthers(session, account.id(), null);
      ApiTokenStore.revokeAll(session, account.id());
      Audit.add(
          session,
          clock.instant(),
          Viewer.OPERATOR.actor(),
          List.of(new Audit.Entry("signOut", "account", account.id(), 0)));
      return null;
    });
  }

  /**
   * Sets a new password for somebody who has just given the old one, ends his other sessions, and
   * tells him by mail.
   *
   * @throws Refused.Invalid naming {@code password}
   */
  public void changePassword(Sessions.Current current, String password) {
    var account = current.account();
    NewPassword.require(passwords, password, account.email(), account.name());
    var hash = passwords.hash(password);
    database.inTransaction(session -> {
      AccountStore.changePassword(session, account.id(), hash, clock.instant());
      SessionStore.endOthers(session, account.id(), current.id());
      letters.news(session, "passwordChanged", account.email(), account.language());
      note(session, account, "changePassword");
      return null;
    });
  }

  /** The account as it is now; empty when there is none any more. */
  public Optional<Account> find(UUID id) {
    return AccountStore.byId(database.session(), id).map(AccountStore.Credentials::account);
  }

  private void note(
      org.symbolon.platform.database.Session session, Account account, String operation) {
    Audit.add(
        session,
        clock.instant(),
        "account:" + account.id(),
        List.of(new Audit.Entry(operation, "account", account.id(), 0)));
  }

  Account byId(UUID id) {
    return AccountStore.byId(database.session(), id)
        .map(AccountStore.Credentials::account)
        .orElseThrow(() -> new Refused.NotFound("account", id.toString()));
  }

  /** Removes what is over: links, sessions, counted failures. */
  public void forgetWhatIsOver() {
    var now = clock.instant();
    LinkStore.forgetExpired(database.session(), now);
    SessionStore.forgetExpired(database.session(), now);
    SignInFailureStore.forget(database.session(), now);
    ChallengeStore.forget(database.session(), now);
    InstitutionStore.forget(database.session(), now);
  }
}
