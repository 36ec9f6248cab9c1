package org.symbolon.identity;

import java.time.Instant;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Who acts for which organisation. */
public final class Memberships {
  private Memberships() {}

  /** Makes whoever enters an organisation its first owner, in the same transaction. */
  public static void makeOwner(Session session, Viewer viewer, UUID organisation, Instant now) {
    if (viewer instanceof Viewer.Person person) {
      AccountStore.join(
          session, person.account().id(), new Membership(organisation, MemberRole.OWNER), now);
    }
  }
}
