package org.symbolon.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.platform.database.Database;

/** Until when somebody knows the matches of a need: since then they are new to him. */
final class NeedLooks {
  private final Database database;
  private final InstantSource clock;

  NeedLooks(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** When he looked last at each of these; those that he never looked at are left out. */
  Map<UUID, Instant> of(Account account, List<UUID> needs) {
    return NeedLookStore.of(database.session(), account.id(), needs);
  }

  /** Notes that he looks now. */
  void look(Account account, UUID need) {
    NeedLookStore.look(database.session(), account.id(), need, clock.instant());
  }
}
