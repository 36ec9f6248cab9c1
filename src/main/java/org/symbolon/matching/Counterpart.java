package org.symbolon.matching;

import java.util.UUID;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.matching.score.Side;

/** A listing together with what scoring looks at of it. */
public record Counterpart(Listing listing, Side side) {

  public UUID id() {
    return listing.id();
  }

  boolean isNeed() {
    return listing.content().kind() == Kind.NEED;
  }
}
