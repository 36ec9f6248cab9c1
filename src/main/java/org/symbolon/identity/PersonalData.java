package org.symbolon.identity;

import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/**
 * What a part of the house holds about a person: how it is handed out, and how it ends. Every part
 * that keeps something a person typed has one, in the list that {@code Wiring} gives to {@link
 * OwnData}; {@code docs/personal-data.md} has the table.
 */
public interface PersonalData {

  /** Name of its file in the archive, without ending. */
  String name();

  /** Everything that is held; written as JSON. Empty texts and lists are fine. */
  Object export(Session session, Account account);

  /**
   * Removes everything that the person typed and that tells who he is, within the transaction that
   * ends the account; afterwards the account is gone. Ids may stay.
   *
   * @param alone organisations for which nobody else acts: they end with him
   */
  void erase(Session session, Account account, List<UUID> alone);
}
