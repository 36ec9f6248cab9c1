package org.symbolon.organisation;

import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.Membership;
import org.symbolon.identity.PersonalData;
import org.symbolon.kernel.Change;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.outbox.Outbox;

/**
 * The organisations that a person acts for. One that ends with him keeps its id, type and country,
 * so that what others did with it still has something to point at.
 */
public final class OrganisationData implements PersonalData {
  private static final String NO_NAME = "–";

  private final Organisations organisations;

  public OrganisationData(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public String name() {
    return "organisations";
  }

  @Override
  public Object export(Session session, Account account) {
    var ids = account.memberships().stream().map(Membership::organisation).toList();
    return OrganisationStore.byIds(session, ids);
  }

  @Override
  public void erase(Session session, Account account, List<UUID> alone) {
    var emptied =
        OrganisationStore.byIds(session, alone).stream()
            .map(old -> {
              var content =
                  OrganisationContent.of(NO_NAME, old.content().type(), old.content().country());
              return organisations.next(old, content, OrganisationStatus.WITHDRAWN, null);
            })
            .toList();
    OrganisationStore.update(session, emptied);
    Outbox.add(
        session,
        emptied.stream().map(o -> new Change(Change.Subject.ORGANISATION, o.id())).toList());
    for (var one : emptied) {
      Audit.add(
          session,
          one.updatedAt(),
          "account:" + account.id(),
          List.of(new Audit.Entry("erase", "organisation", one.id(), one.revision())));
    }
  }
}
