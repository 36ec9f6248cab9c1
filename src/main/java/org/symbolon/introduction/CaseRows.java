package org.symbolon.introduction;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Writes cases out as lists of them show each. */
public final class CaseRows {
  private final CaseNames names;
  private final CaseViews views;
  private final InstantSource clock;

  public CaseRows(Site site, Vocabularies vocabularies, CaseNames names, InstantSource clock) {
    this.names = names;
    this.views = new CaseViews(site, vocabularies);
    this.clock = clock;
  }

  /** Cases that the reader sees, with links to them; by case. */
  public Map<UUID, CasesView.Row> of(List<Seen> seen, Visit visit, Wording say) {
    var named = names.of(seen);
    var rows = new HashMap<UUID, CasesView.Row>();
    seen.forEach(
        one -> rows.put(one.what().id(), views.row(one, named, visit, clock.instant(), say)));
    return rows;
  }

  /** Cases of which the reader knows no more than what they are about, and where they stand. */
  public Map<UUID, CasesView.Row> known(List<Case> cases, Visit visit, Wording say) {
    var seen =
        cases.stream().map(one -> new Seen(one, Seat.OPERATOR, List.of(), Set.of())).toList();
    return of(seen, visit, say);
  }

  /** What a case is about, in one line. */
  public String title(Case one, Visit visit, Wording say) {
    Predicate<UUID> own = CaseViews.own(visit);
    return CaseWords.matter(one, new CaseWords.Reader(names.of(one, null), own, say));
  }

  /** The names of the organisations of both sides, as far as the reader may know them. */
  public String organisation(Case one, Seat side, Visit visit, Wording say) {
    return new CaseWords.Reader(names.of(one, null), CaseViews.own(visit), say)
        .organisation(one.organisation(side));
  }
}
