package org.symbolon.introduction;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Somebody's open cases, those of his organisations and those in his hands, for other pages. */
public final class CaseList {
  private final Cases cases;
  private final CaseNames names;
  private final CaseViews views;
  private final InstantSource clock;

  public CaseList(
      Site site, Vocabularies vocabularies, Cases cases, CaseNames names, InstantSource clock) {
    this.cases = cases;
    this.names = names;
    this.views = new CaseViews(site, vocabularies);
    this.clock = clock;
  }

  /** What is open, by the day on which its next step is due; what has no such day comes last. */
  public List<Seen> open(Visit visit) {
    var byId = new LinkedHashMap<UUID, Seen>();
    cases.mine(visit.viewer()).forEach(seen -> byId.put(seen.what().id(), seen));
    cases.inHandsOf(visit.viewer()).forEach(seen -> byId.put(seen.what().id(), seen));
    return byId.values().stream()
        .filter(seen -> seen.what().state().isOpen())
        .sorted(
            Comparator.comparing(
                (Seen seen) -> seen.what().dueAt(),
                Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
        .toList();
  }

  /** The first of these, written out. */
  public List<CasesView.Row> rows(List<Seen> seen, int limit, Visit visit, Wording say) {
    var first = seen.stream().limit(limit).toList();
    var named = names.of(first);
    var rows = new ArrayList<CasesView.Row>();
    first.forEach(one -> rows.add(views.row(one, named, visit, clock.instant(), say)));
    return rows;
  }
}
