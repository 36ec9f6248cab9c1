package org.symbolon.alert;

import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.PersonalData;
import org.symbolon.platform.database.Session;

/**
 * What somebody keeps and wants to hear of: saved searches, collections with their notes, and what
 * his address asked for before it had an account.
 */
public final class AlertData implements PersonalData {

  /** A collection with all that is in it, whoever may see the listings. */
  record Kept(Collection collection, List<Collection.Item> items) {}

  /** Everything of one person. */
  record Everything(
      List<Subscription> subscriptions,
      List<Subscription> ofAddress,
      List<Kept> collections,
      List<AlertDataStore.Look> looks) {}

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public Object export(Session session, Account account) {
    return new Everything(
        SubscriptionStore.ofAccount(session, account.id()),
        AlertDataStore.ofAddress(session, account.email()),
        CollectionStore.ofAccount(session, account.id()).stream()
            .map(one -> new Kept(one, CollectionStore.items(session, one.id())))
            .toList(),
        AlertDataStore.looks(session, account.id()));
  }

  @Override
  public void erase(Session session, Account account, List<UUID> alone) {
    AlertDataStore.forget(session, account.id(), account.email());
  }
}
