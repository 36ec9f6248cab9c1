package org.symbolon.search;

import org.symbolon.kernel.Language;

/** Answers queries, for whoever shows the answers: {@code Search}, with labels in a language. */
@FunctionalInterface
public interface Finder {
  /**
   * Answers a query.
   *
   * @throws org.symbolon.kernel.Refused.Invalid when the cursor is none of ours
   * @throws org.symbolon.kernel.Refused.Unavailable when the search engine does not answer
   */
  SearchPage find(SearchQuery query, Language language);
}
