package org.symbolon.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * Who acts for which organisation. An organisation that has members keeps an owner: the last one
 * neither leaves nor becomes anything else.
 */
public final class Memberships {
  private final Database database;
  private final InstantSource clock;

  public Memberships(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes whoever enters an organisation its first owner, in the same transaction. */
  public static void makeOwner(Session session, Viewer viewer, UUID organisation, Instant now) {
    if (viewer instanceof Viewer.Person person) {
      AccountStore.join(
          session, person.account().id(), new Membership(organisation, MemberRole.OWNER), now);
    }
  }

  /** The members of an organisation, owners first. */
  public List<Members.Member> list(Viewer viewer, UUID organisation) {
    viewer.require("seeMembers", organisation);
    return Members.of(database.session(), organisation);
  }

  /**
   * Gives a member another role.
   *
   * @throws Refused.NotFound when the account is no member
   * @throws Refused.Conflict when it is the last owner's
   */
  public void changeRole(Viewer viewer, UUID organisation, UUID account, MemberRole role) {
    viewer.require("changeMemberRole", organisation);
    database.inTransaction(session -> {
      if (requireRemaining(session, organisation, account, role) == role) {
        return null;
      }
      var now = clock.instant();
      AccountStore.join(session, account, new Membership(organisation, role), now);
      if (role != MemberRole.OWNER) {
        InvitationStore.revoke(session, organisation, null, null, account);
      }
      MembershipTrail.add(session, now, viewer, "changeRole", organisation, account);
      return null;
    });
  }

  /**
   * Ends a membership; everybody may end his own. What he invited ends with it.
   *
   * @throws Refused.NotFound when the account is no member
   * @throws Refused.Conflict when it is the last owner's
   */
  public void remove(Viewer viewer, UUID organisation, UUID account) {
    var own = viewer instanceof Viewer.Person person && person.account().id().equals(account);
    viewer.require(own ? "leaveOrganisation" : "removeMember", organisation);
    database.inTransaction(session -> {
      requireRemaining(session, organisation, account, null);
      AccountStore.leave(session, account, organisation);
      InvitationStore.revoke(session, organisation, null, null, account);
      MembershipTrail.add(
          session, clock.instant(), viewer, own ? "leave" : "remove", organisation, account);
      return null;
    });
  }

  /** Refuses what would leave no owner; the role that the member has now. */
  private static MemberRole requireRemaining(
      Session session, UUID organisation, UUID account, MemberRole after) {
    var roles = MembershipStore.lock(session, organisation);
    var has = roles.get(account);
    if (has == null) {
      throw new Refused.NotFound("member", account.toString());
    }
    var owners = roles.values().stream().filter(MemberRole.OWNER::equals).count();
    if (has == MemberRole.OWNER && after != MemberRole.OWNER && owners == 1) {
      throw new Refused.Conflict("The last owner cannot go: make somebody else an owner first.");
    }
    return has;
  }
}
