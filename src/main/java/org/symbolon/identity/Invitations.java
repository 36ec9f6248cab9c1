package org.symbolon.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Passwords;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;

/**
 * Asking somebody by mail to act for an organisation, and his answer. Whoever has the link can read
 * the mail of the address, so he needs no other confirmation: he accepts with the account that he
 * has, whatever its address, or makes one with the address that was invited.
 */
public final class Invitations {
  /** What one organisation sends within a day, and one member for all his organisations. */
  static final int A_DAY = 50;

  /** What one address gets from one organisation within a day. */
  static final int AGAIN_A_DAY = 3;

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * What stands behind a link.
   *
   * @param invitedBy name of the member who asked; empty where he is none any more
   * @param account whether the address has an account already
   */
  public record Offered(Invitation invitation, Optional<String> invitedBy, boolean account) {}

  private final Database database;
  private final Passwords passwords;
  private final Secrets secrets;
  private final Letters letters;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Invitations(
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
   * Invites an address; an open invitation of the same address is replaced.
   *
   * @param named how the organisation is called in the mail
   * @param language of the mail
   * @throws Refused.Invalid naming {@code email}
   * @throws Refused.Conflict when the address is a member's already
   * @throws Refused.TooMany after too many within a day
   */
  public Invitation invite(
      Viewer viewer,
      UUID organisation,
      String named,
      String email,
      MemberRole role,
      Language language) {
    viewer.require("inviteMember", organisation);
    var address = EmailAddress.parse(email, "email");
    var by = viewer instanceof Viewer.Person person ? person.account().id() : null;
    return database.inTransaction(session -> {
      requireFew(session, organisation, by, address);
      var known = AccountStore.byEmail(session, address);
      if (known.flatMap(found -> found.account().roleIn(organisation)).isPresent()) {
        throw new Refused.Conflict("This address belongs to a member already.");
      }
      InvitationStore.revoke(session, organisation, null, address.value(), null);
      var now = clock.instant();
      var invitation =
          new Invitation(
              ids.get(),
              organisation,
              address.value(),
              role,
              Optional.ofNullable(by),
              now,
              now.plus(Purpose.INVITATION.valid()));
      var secret = secrets.next();
      InvitationStore.add(session, invitation, secret);
      letters.invitation(
          session,
          address.value(),
          known.map(found -> found.account().language()).orElse(language),
          named,
          role,
          secret,
          Purpose.INVITATION.valid());
      MembershipTrail.add(session, now, viewer, "invite", organisation, by);
      return invitation;
    });
  }

  private void requireFew(Session session, UUID organisation, UUID by, EmailAddress address) {
    var sent =
        InvitationStore.lately(session, organisation, by, address.value(), DAY, clock.instant());
    if (sent.all() >= A_DAY || sent.again() >= AGAIN_A_DAY) {
      throw new Refused.TooMany(
          "Too many invitations went out within a day.", (int) DAY.toSeconds());
    }
  }

  /** The invitations of an organisation that nobody answered yet. */
  public List<Invitation> open(Viewer viewer, UUID organisation) {
    viewer.require("seeMembers", organisation);
    return InvitationStore.open(database.session(), organisation, clock.instant());
  }

  /**
   * Takes an invitation back; its link ends at once.
   *
   * @throws Refused.NotFound when it is none of the organisation's, or not open
   */
  public void revoke(Viewer viewer, UUID organisation, UUID id) {
    viewer.require("inviteMember", organisation);
    database.inTransaction(session -> {
      if (InvitationStore.revoke(session, organisation, id, null, null) == 0) {
        throw new Refused.NotFound("invitation", id.toString());
      }
      MembershipTrail.add(session, clock.instant(), viewer, "revokeInvitation", organisation, null);
      return null;
    });
  }

  /**
   * What a link offers.
   *
   * @throws Refused.NotFound when it was used, taken back or is too old
   */
  public Offered look(String secret) {
    return database.inTransaction(session -> {
      var invitation = find(session, secret);
      var by =
          invitation
              .invitedBy()
              .flatMap(id -> Members.of(session, invitation.organisation(), id))
              .map(Members.Member::name);
      var account = AccountStore.byEmail(session, new EmailAddress(invitation.email()));
      return new Offered(invitation, by, account.isPresent());
    });
  }

  private Invitation find(Session session, String secret) {
    return InvitationStore.look(session, secret, clock.instant())
        .orElseThrow(() -> new Refused.NotFound("link", "this one has been used or is too old"));
  }

  /**
   * Accepts with an account; who is a member already keeps the greater of both roles.
   *
   * @return the organisation that he acts for now
   * @throws Refused.NotFound when the link was used, taken back or is too old
   */
  public UUID accept(Account account, String secret) {
    return database.inTransaction(session -> accept(session, account, find(session, secret)));
  }

  /**
   * Accepts with a new account of the address that was invited.
   *
   * @throws Refused.NotFound when the link was used, taken back or is too old
   * @throws Refused.Invalid naming {@code name} or {@code password}; the link stays good
   * @throws Refused.Conflict when the address has an account already
   */
  public Account acceptAnew(String secret, String name, String password, Language language) {
    var address = look(secret).invitation().email();
    var called = Accounts.requireName(name);
    NewPassword.require(passwords, password, address, called);
    var hash = passwords.hash(password);
    return database.inTransaction(session -> {
      var invitation = find(session, secret);
      var account =
          new Account(
              ids.get(),
              invitation.email(),
              called,
              language,
              false,
              List.of(),
              Optional.empty(),
              clock.instant());
      if (!AccountStore.add(session, account, hash)) {
        throw new Refused.Conflict("This address has an account already: sign in with it.");
      }
      accept(session, account, invitation);
      return account;
    });
  }

  private UUID accept(Session session, Account account, Invitation invitation) {
    var organisation = invitation.organisation();
    var now = clock.instant();
    var has = MembershipStore.lock(session, organisation).get(account.id());
    if (has == null || !has.covers(invitation.role())) {
      AccountStore.join(
          session, account.id(), new Membership(organisation, invitation.role()), now);
      MembershipTrail.add(
          session, now, new Viewer.Person(account, true), "join", organisation, account.id());
    }
    InvitationStore.accepted(session, invitation.id());
    return organisation;
  }

  /** Removes what is over. */
  public void forgetWhatIsOver() {
    InvitationStore.forgetExpired(database.session(), clock.instant());
  }
}
