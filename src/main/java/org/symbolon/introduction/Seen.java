package org.symbolon.introduction;

import java.util.List;
import java.util.Set;

/**
 * A case as one viewer sees it.
 *
 * @param what the case; of its answers only those he may know are shown by who writes it out
 * @param timeline its steps as he may read them, first to last
 * @param next the steps that he may do now
 */
public record Seen(Case what, Seat seat, List<TimelineEntry> timeline, Set<Step> next) {
  public Seen {
    timeline = List.copyOf(timeline);
    next = Set.copyOf(next);
  }

  /** Whether what was written and named inside the case is for him. */
  public boolean readsInside() {
    return seat != Seat.OPERATOR;
  }
}
