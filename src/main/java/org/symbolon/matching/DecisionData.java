package org.symbolon.matching;

import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.PersonalData;
import org.symbolon.platform.database.Session;

/**
 * What a person noted about matches. His decisions stay, as his organisation's, without the notes.
 */
public final class DecisionData implements PersonalData {

  @Override
  public String name() {
    return "decisions";
  }

  @Override
  public Object export(Session session, Account account) {
    return DecisionDataStore.notes(session, actor(account));
  }

  @Override
  public void erase(Session session, Account account, List<UUID> alone) {
    DecisionDataStore.forget(session, actor(account));
  }

  private static String actor(Account account) {
    return "account:" + account.id();
  }
}
