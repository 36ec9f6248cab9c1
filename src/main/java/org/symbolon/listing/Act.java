package org.symbolon.listing;

import java.util.Locale;
import java.util.Set;

/** The acts of a listing's lifecycle, with the states each may start from. */
public enum Act {
  /** Makes it findable and confirms it for {@link Listing#VALIDITY}. */
  PUBLISH(Status.PUBLISHED, Set.of(Status.DRAFT, Status.PAUSED, Status.WITHDRAWN, Status.EXPIRED)),
  /** Takes it out of sight for a while. */
  PAUSE(Status.PAUSED, Set.of(Status.PUBLISHED)),
  /** Takes it out of sight for good; it can be published anew. */
  WITHDRAW(Status.WITHDRAWN, Set.of(Status.DRAFT, Status.PUBLISHED, Status.PAUSED, Status.EXPIRED)),
  /** Confirms that it still holds, for another {@link Listing#VALIDITY}. */
  RENEW(Status.PUBLISHED, Set.of(Status.PUBLISHED, Status.EXPIRED));

  private final Status to;
  private final Set<Status> from;

  Act(Status to, Set<Status> from) {
    this.to = to;
    this.from = from;
  }

  /** Its operation in the contract and in the table of permissions: {@code publishListing}. */
  public String operation() {
    return name().toLowerCase(Locale.ROOT) + "Listing";
  }

  public Status to() {
    return to;
  }

  public boolean allowedFrom(Status status) {
    return from.contains(status);
  }

  /** Whether the act says that the content still holds today. */
  public boolean confirms() {
    return this == PUBLISH || this == RENEW;
  }
}
