package org.symbolon.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Session;

/** What the audit keeps of a membership: one row for the organisation, one for the account. */
final class MembershipTrail {
  private MembershipTrail() {}

  /** Without a row for the account where that is null. */
  static void add(
      Session session,
      Instant at,
      Viewer viewer,
      String operation,
      UUID organisation,
      UUID account) {
    var entries = new ArrayList<Audit.Entry>();
    // Neither counts its revisions by who acts for whom.
    entries.add(new Audit.Entry(operation, "organisation", organisation, 0));
    if (account != null) {
      entries.add(new Audit.Entry(operation, "account", account, 0));
    }
    Audit.add(session, at, viewer.actor(), entries);
  }
}
