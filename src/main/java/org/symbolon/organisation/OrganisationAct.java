package org.symbolon.organisation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * The acts of an organisation's lifecycle and of its verification, with the states each may start
 * from.
 */
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
  RENEW(OrganisationStatus.PUBLISHED, Set.of(OrganisationStatus.PUBLISHED)),
  /** States that it was verified to be who it says. */
  VERIFY(null, Set.of(OrganisationStatus.values())),
  /** Takes the verification back. */
  UNVERIFY(null, Set.of(OrganisationStatus.values()));

  /** Null where the status stays. */
  private final OrganisationStatus to;

  private final Set<OrganisationStatus> from;

  OrganisationAct(OrganisationStatus to, Set<OrganisationStatus> from) {
    this.to = to;
    this.from = from;
  }

  /** Its operation in the contract and in the table of permissions. */
  public String operation() {
    return name().toLowerCase(Locale.ROOT) + "Organisation";
  }

  /** The status after it. */
  public OrganisationStatus to(OrganisationStatus before) {
    return to == null ? before : to;
  }

  /** The day of verification after it. */
  LocalDate verifiedOn(LocalDate before, LocalDate today) {
    return switch (this) {
      case VERIFY -> today;
      case UNVERIFY -> null;
      case PUBLISH, PAUSE, WITHDRAW, RENEW -> before;
    };
  }

  public boolean allowedFrom(OrganisationStatus status) {
    return from.contains(status);
  }
}
