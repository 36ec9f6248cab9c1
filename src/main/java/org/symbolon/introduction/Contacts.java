package org.symbolon.introduction;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Members;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;

/**
 * The contacts of both sides, for them and their broker only, once both had agreed and as long as
 * the introduction lives. Each view is written into the audit trail before it is answered. Names
 * and addresses are read from the accounts as they are now, so that an erased account is gone here
 * too, and who left his organisation speaks for it no more.
 */
public final class Contacts {
  private static final String SUBJECT = "contacts of case";

  private final Database database;
  private final InstantSource clock;

  public Contacts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Both contacts; one is missing when whoever gave it is gone.
   *
   * @throws Refused.NotFound when there is no such case for the viewer
   * @throws Refused.Forbidden for who is neither of a side nor the broker
   * @throws Refused.Conflict before both agreed, and after it was called off
   */
  public List<Contact> of(Viewer viewer, UUID id) {
    Cases.requireSomebody(viewer);
    return database.inTransaction(session -> {
      var found = Cases.find(session, viewer, id);
      var seat = Standpoint.of(viewer, found).orElseThrow().seat();
      if (seat == Seat.OPERATOR) {
        throw new Refused.Forbidden("Contacts are for both sides and their broker.");
      }
      if (!found.contactsShown()) {
        throw new Refused.Conflict("Contacts are shown while both sides are introduced.");
      }
      Audit.viewed(session, clock.instant(), viewer.actor(), SUBJECT, id);
      var contacts = new ArrayList<Contact>();
      ContactStore.of(session, id)
          .forEach((side, named) ->
              Members.of(session, found.organisation(side), named.account())
                  .map(member ->
                      new Contact(
                          side,
                          found.organisation(side),
                          member.name(),
                          member.email(),
                          named.phone().orElse(null)))
                  .ifPresent(contacts::add));
      return contacts;
    });
  }
}
