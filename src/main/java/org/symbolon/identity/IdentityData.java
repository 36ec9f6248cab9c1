package org.symbolon.identity;

import java.util.LinkedHashMap;
import org.symbolon.platform.database.Session;

/** What is held to sign somebody in and to write to him. */
final class IdentityData {
  private IdentityData() {}

  static Object export(Session session, Account account) {
    var all = new LinkedHashMap<String, Object>();
    all.put("account", account);
    IdentityDataStore.tables(session, account.id(), account.email()).forEach(all::put);
    return all;
  }

  static void erase(Session session, Account account) {
    IdentityDataStore.erase(session, account.id(), account.email());
  }
}
