package org.symbolon.search;

import java.util.Locale;

/** Orders of a result; ties are broken by id, so that every order is total. */
public enum Sort {
  RELEVANCE,
  NEWEST,
  EXPIRING,
  TRL;

  /** Value of the parameter {@code sort}. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
