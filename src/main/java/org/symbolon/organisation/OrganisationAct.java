package org.symbolon.organisation;

import java.util.Set;

/** The acts of an organisation's lifecycle, with the states each may start from. */
public enum OrganisationAct {
  /** Makes its listings findable again. */
  PUBLISH(
      OrganisationStatus.PUBLISHED,
      Set.of(OrganisationStatus.PAUSED, OrganisationStatus.WITHDRAWN)),
  /** Takes all its listings out of sight for a while. */
  PAUSE(OrganisationStatus.PAUSED, Set.of(OrganisationStatus.PUBLISHED)),
  /** Takes it and its listings out of sight for good. */
  WITHDRAW(
      OrganisationStatus.WITHDRAWN,
      Set.of(OrganisationStatus.PUBLISHED, OrganisationStatus.PAUSED)),
  /** Confirms that its data still hold. */
  RENEW(OrganisationStatus.PUBLISHED, Set.of(OrganisationStatus.PUBLISHED));

  private final OrganisationStatus to;
  private final Set<OrganisationStatus> from;

  OrganisationAct(OrganisationStatus to, Set<OrganisationStatus> from) {
    this.to = to;
    this.from = from;
  }

  public OrganisationStatus to() {
    return to;
  }

  public boolean allowedFrom(OrganisationStatus status) {
    return from.contains(status);
  }
}
