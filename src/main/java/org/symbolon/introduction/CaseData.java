package org.symbolon.introduction;

import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.PersonalData;
import org.symbolon.platform.database.Session;

/**
 * What a person wrote in cases: requests, notes, messages, how he wants to be called. The steps of
 * a case stay without his words, so that its outcome can still be counted.
 */
public final class CaseData implements PersonalData {

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public Object export(Session session, Account account) {
    return CaseDataStore.written(session, account.id());
  }

  @Override
  public void erase(Session session, Account account, List<UUID> alone) {
    CaseDataStore.forget(session, account.id());
  }
}
