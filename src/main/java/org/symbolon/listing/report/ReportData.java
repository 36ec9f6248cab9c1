package org.symbolon.listing.report;

import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.PersonalData;
import org.symbolon.platform.database.Session;

/** What a person reported, appealed and decided; the codes stay without his words. */
public final class ReportData implements PersonalData {
  @Override
  public String name() {
    return "reports";
  }

  @Override
  public Object export(Session session, Account account) {
    return ReportStore.of(session, account.id());
  }

  @Override
  public void erase(Session session, Account account, List<UUID> alone) {
    ReportStore.forgetTexts(session, account.id());
  }
}
