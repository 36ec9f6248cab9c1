package org.symbolon.introduction;

import org.symbolon.platform.database.Session;

/** Follows the steps of cases, each in the transaction that does it. */
@FunctionalInterface
public interface CaseWatch {
  /**
   * A step was done.
   *
   * @param now the case after it
   * @param agreement what is known of an agreement that was recorded; else null
   */
  void stepped(Session session, Case now, TimelineEntry entry, Agreement agreement);
}
