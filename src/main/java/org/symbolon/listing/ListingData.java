package org.symbolon.listing;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
 * Listings of the organisations that a person acts for, with what is confidential of them. Those of
 * an organisation that ends with him are withdrawn and emptied, and leave the index; those of
 * others stay, as their organisation's.
 */
public final class ListingData implements PersonalData {
  private static final String NO_TITLE = "–";

  private final InstantSource clock;

  public ListingData(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "listings";
  }

  @Override
  public Object export(Session session, Account account) {
    var ids = of(session, account.memberships().stream().map(Membership::organisation).toList());
    return ListingDataStore.withConfidential(session, ids, ListingStore.byIds(session, ids));
  }

  private static List<UUID> of(Session session, List<UUID> organisations) {
    return organisations.stream()
        .flatMap(organisation -> ListingStore.ofOrganisation(session, organisation).stream())
        .toList();
  }

  @Override
  public void erase(Session session, Account account, List<UUID> alone) {
    ListingDataStore.eraseTyped(session, account.id(), account.email());
    var ids = of(session, alone);
    var emptied = ListingStore.lockAll(session, ids).stream().map(this::emptied).toList();
    ListingStore.update(session, emptied);
    ListingDataStore.eraseSatellites(session, ids);
    Outbox.add(
        session, emptied.stream().map(l -> new Change(Change.Subject.LISTING, l.id())).toList());
    Audit.add(
        session,
        clock.instant(),
        "account:" + account.id(),
        emptied.stream()
            .map(l -> new Audit.Entry("erase", "listing", l.id(), l.revision()))
            .toList());
  }

  private Listing emptied(Listing old) {
    var content = old.content();
    return new Listing(
        old.id(),
        old.organisation(),
        old.organisationStatus(),
        ListingContent.of(content.kind(), NO_TITLE, null, null, content.language()),
        new Lifecycle(
            Status.WITHDRAWN,
            old.lifecycle().confirmedOn(),
            old.lifecycle().validUntil(),
            old.lifecycle().publishedAt()),
        old.revision() + 1,
        old.indexVersion() + 1,
        old.createdAt(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
