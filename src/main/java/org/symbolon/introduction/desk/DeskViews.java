package org.symbolon.introduction.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.introduction.Case;
import org.symbolon.introduction.CaseRows;
import org.symbolon.introduction.CasesView;
import org.symbolon.introduction.Desk;
import org.symbolon.introduction.Routing;
import org.symbolon.introduction.Seat;
import org.symbolon.introduction.Seen;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Site;

/** Writes a desk out. */
final class DeskViews {
  private final Site site;
  private final CaseRows rows;

  DeskViews(Site site, CaseRows rows) {
    this.site = site;
    this.rows = rows;
  }

  DeskView of(Desk.Board board, Visit visit, List<FormError> errors, boolean done, Wording say) {
    var works = visit.viewer().may("workDesk", null);
    var mine = rows.of(board.mine(), visit, say);
    var open =
        rows.of(
            java.util.stream.Stream.concat(board.forMe().stream(), board.forOthers().stream())
                .map(Desk.Waiting::seen)
                .toList(),
            visit,
            say);
    var closed =
        rows.known(
            java.util.stream.Stream.concat(
                    board.offered().stream().map(Desk.Offered::what),
                    board.ofCentre().stream().map(Desk.Colleague::what))
                .toList(),
            visit,
            say);
    return new DeskView(
        site.frame(say.language(), DeskLinks.DESK, "", say.text("desk.title")).notIndexed(),
        works,
        board.mine().stream().map(Seen::what).map(one -> mine.get(one.id())).toList(),
        board.offered().stream().map(one -> offered(one, closed, say)).toList(),
        waiting(board.forMe(), open, works, say),
        waiting(board.forOthers(), open, works, say),
        board.ofCentre().stream().map(one -> colleague(one, closed, say)).toList(),
        board.conflicted() == 0 ? null : say.text("desk.conflicted", "count", board.conflicted()),
        visit.formToken(),
        errors,
        done);
  }

  private static DeskView.Row offered(
      Desk.Offered one, Map<UUID, CasesView.Row> rows, Wording say) {
    var note =
        one.conflict()
            ? say.text("desk.offered.conflict")
            : one.from()
                .map(name -> say.text("desk.offered.by", "name", name))
                .orElseGet(() -> say.text("desk.offered.gone"));
    return row(one.what(), rows, note, false, true, !one.conflict());
  }

  private static List<DeskView.Row> waiting(
      List<Desk.Waiting> all, Map<UUID, CasesView.Row> rows, boolean works, Wording say) {
    return all.stream()
        .map(one ->
            row(
                one.seen().what(),
                rows,
                route(one.route(), say),
                true,
                works && one.seen().seat() == Seat.BROKER,
                false))
        .toList();
  }

  /** Where a request goes, as a sentence. */
  static String route(Routing.Route route, Wording say) {
    return say.text("desk.route." + route.level());
  }

  private static DeskView.Row colleague(
      Desk.Colleague one, Map<UUID, CasesView.Row> rows, Wording say) {
    var note = say.text("desk.colleague", "name", one.broker());
    return row(one.what(), rows, note, false, false, false);
  }

  private static DeskView.Row row(
      Case one,
      Map<UUID, CasesView.Row> rows,
      String note,
      boolean linked,
      boolean takes,
      boolean declines) {
    var row = rows.get(one.id());
    return new DeskView.Row(
        one.id().toString(),
        linked ? row.href() : null,
        row.title(),
        row.state(),
        row.due(),
        row.overdue(),
        note,
        takes,
        declines);
  }
}
