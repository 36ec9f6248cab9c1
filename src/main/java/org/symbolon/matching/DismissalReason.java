package org.symbolon.matching;

import java.util.List;

/**
 * Why somebody does not want a match (vocabulary {@code dismissal-reasons}), and which facts of the
 * two listings the reason speaks of: while none of them changes, the match does not come back.
 */
public enum DismissalReason {
  NOT_OUR_FIELD("topics", "ipc", "title", "summary", "description"),
  TOO_EARLY("trl"),
  TOO_LATE("trl"),
  TERMS("dealTypes", "priceBand", "terms"),
  TERRITORY("territories", "rights"),
  /** No change makes the known unknown. */
  ALREADY_KNOWN,
  /** Whatever changes may matter. */
  OTHER("");

  /** Members of a listing's content; one that is empty stands for the whole content. */
  final List<String> facts;

  DismissalReason(String... facts) {
    this.facts = List.of(facts);
  }

  /** Whether the reason speaks of everything that a listing says. */
  boolean speaksOfAll() {
    return facts.contains("");
  }
}
