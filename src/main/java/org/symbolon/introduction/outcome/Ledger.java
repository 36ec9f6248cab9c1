package org.symbolon.introduction.outcome;

import java.util.List;
import java.util.UUID;
import org.symbolon.introduction.Agreement;
import org.symbolon.introduction.Case;
import org.symbolon.introduction.CaseWatch;
import org.symbolon.introduction.Seat;
import org.symbolon.introduction.Step;
import org.symbolon.introduction.TimelineEntry;
import org.symbolon.platform.database.Session;

/**
 * The ledger of outcomes: every step that leads on or ends a case, and what sides answer
 * afterwards, each in the transaction in which it happens. Rows are never changed.
 */
public final class Ledger implements CaseWatch {

  @Override
  public void stepped(Session session, Case now, TimelineEntry entry, Agreement agreement) {
    // In whose hands a case is changes nothing of what comes of it.
    if (entry.step() != Step.HAND_OVER && entry.step() != Step.REFER) {
      LedgerStore.add(
          session,
          new LedgerRow(
              now.id(),
              LedgerRow.Event.valueOf(entry.to().name()),
              agreement,
              entry.reason(),
              entry.seat(),
              organisation(now, entry.seat(), entry.centre()),
              entry.at()));
    }
  }

  static UUID organisation(Case now, Seat seat, UUID centre) {
    return switch (seat) {
      case ASKING, ASKED -> now.organisation(seat);
      case BROKER -> centre;
      case OPERATOR, CLOCK -> null;
    };
  }

  /** What the ledger says of one case, first to last. */
  public static List<LedgerRow> of(Session session, UUID id) {
    return LedgerStore.of(session, id);
  }
}
