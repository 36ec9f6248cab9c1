package org.symbolon.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Lifecycle;
import org.symbolon.listing.ListingIntake;
import org.symbolon.listing.Status;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.platform.json.Json;

/** What a record of our own format says beside its content, if it comes from an export. */
final class KnownState {
  private static final List<String> MEMBERS =
      List.of("id", "status", "revision", "createdAt", "updatedAt");

  /** Ten years: older is a slip of the pen. */
  private static final int DAYS_AGO_MOST = 3_650;

  private KnownState() {}

  private record OfOrganisation(
      UUID id,
      OrganisationStatus status,
      LocalDate verifiedOn,
      Long revision,
      Instant createdAt,
      Instant updatedAt) {}

  private record OfListing(
      UUID id,
      Status status,
      Long revision,
      LocalDate confirmedOn,
      Instant validUntil,
      Instant publishedAt,
      Instant createdAt,
      Instant updatedAt) {}

  /**
   * Id, status, revision and times, of which an exported organisation has all and a hand-written
   * one none.
   */
  static Optional<Organisation> of(ObjectNode node, OrganisationContent content) {
    if (!exported(node)) {
      return Optional.empty();
    }
    var state = Json.convert(node, OfOrganisation.class);
    revision(state.revision());
    return Optional.of(
        new Organisation(
            state.id(),
            content,
            state.status(),
            state.verifiedOn(),
            state.revision(),
            state.createdAt(),
            state.updatedAt()));
  }

  /** The same of a listing. */
  static Optional<ListingIntake.Known> of(ObjectNode node) {
    if (!exported(node)) {
      return Optional.empty();
    }
    var state = Json.convert(node, OfListing.class);
    revision(state.revision());
    if (state.status() == Status.PUBLISHED
        && (state.validUntil() == null || state.publishedAt() == null)) {
      throw new Refused.Invalid("/validUntil", "is required of a published listing");
    }
    return Optional.of(
        new ListingIntake.Known(
            state.id(),
            new Lifecycle(
                state.status(), state.confirmedOn(), state.validUntil(), state.publishedAt()),
            state.revision(),
            state.createdAt(),
            state.updatedAt()));
  }

  /** When a hand-written listing wants to have been published. */
  static Optional<Instant> publishedAt(JsonNode node, InstantSource clock) {
    var days = node.path("publishedDaysAgo");
    if (days.isMissingNode() || node.has("id")) {
      return Optional.empty();
    }
    if (!days.isIntegralNumber() || days.asInt() < 0 || days.asInt() > DAYS_AGO_MOST) {
      throw new Refused.Invalid(
          "/publishedDaysAgo", "must be a whole number between 0 and " + DAYS_AGO_MOST);
    }
    return Optional.of(
        clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(days.asInt())));
  }

  private static boolean exported(ObjectNode node) {
    var missing = MEMBERS.stream().filter(member -> !node.hasNonNull(member)).toList();
    if (missing.isEmpty()) {
      return true;
    }
    if (node.has("id")) {
      throw new Refused.Invalid(
          "/" + missing.getFirst(),
          "is required beside id: an exported record has id, status, revision and times, a"
              + " hand-written one none of them");
    }
    return false;
  }

  private static void revision(Long revision) {
    if (revision < 1) {
      throw new Refused.Invalid("/revision", "must be 1 or more");
    }
  }
}
