package org.symbolon.listing.disclosure;

import java.util.Arrays;
import java.util.List;

/** How far somebody has come with a listing; whoever reached one sees those before it too. */
public enum Tier {
  /** Anybody. */
  PUBLIC,
  /** Whoever has signed in. */
  REGISTERED,
  /** Members of an organisation that the owner accepted, as in a brokered introduction. */
  ACCEPTED,
  /** A person who signed an agreement of confidentiality that holds. */
  NDA;

  /** This one and those before it. */
  public List<Tier> covered() {
    return Arrays.stream(values()).filter(this::covers).toList();
  }

  public boolean covers(Tier other) {
    return other.compareTo(this) <= 0;
  }
}
