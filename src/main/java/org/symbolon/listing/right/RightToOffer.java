package org.symbolon.listing.right;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an organisation says of its right to offer a listing, and what became of it.
 *
 * @param organisation who says so; when the listing is handed over it has to be said anew
 * @param coOwners whether others own it too
 * @param checkedAt when a broker or operator last decided; null before
 * @param validUntil when the first document ends that the check rests on; null when none does
 * @param reason why it was refused; null otherwise
 */
public record RightToOffer(
    UUID listing,
    UUID organisation,
    Capacity capacity,
    boolean coOwners,
    State state,
    Instant checkedAt,
    Instant validUntil,
    String reason,
    List<Evidence> evidence) {

  /** How far it is. */
  public enum State {
    /** Said, and nobody was asked to check it. */
    STATED,
    /** A broker or operator has a task to check it. */
    WAITING,
    VERIFIED,
    REFUSED
  }

  /**
   * A document that shows it.
   *
   * @param validUntil null when it has no end
   */
  public record Evidence(
      UUID id, EvidenceKind kind, UUID file, Instant validUntil, Instant createdAt) {
    boolean holdsAt(Instant now) {
      return validUntil == null || now.isBefore(validUntil);
    }
  }

  /** Whether the badge is shown. */
  public boolean verifiedAt(Instant now, UUID owner) {
    return state == State.VERIFIED
        && organisation.equals(owner)
        && (validUntil == null || now.isBefore(validUntil));
  }

  /** Kinds of evidence that are needed and not there now. */
  public List<EvidenceKind> missingAt(Instant now) {
    return capacity.needed(coOwners).stream()
        .filter(kind -> evidence.stream().noneMatch(e -> e.kind() == kind && e.holdsAt(now)))
        .toList();
  }

  /** When the first kind of evidence runs out of documents; null when none does. */
  Instant endsAt(Instant now) {
    Instant first = null;
    for (var kind : capacity.needed(coOwners)) {
      var end = lasts(kind, now);
      if (end != null && (first == null || end.isBefore(first))) {
        first = end;
      }
    }
    return first;
  }

  /** Until when a document of this kind holds; null when one has no end. */
  private Instant lasts(EvidenceKind kind, Instant now) {
    Instant last = now;
    for (var document : evidence) {
      if (document.kind() == kind && document.holdsAt(now)) {
        if (document.validUntil() == null) {
          return null;
        }
        last = document.validUntil().isAfter(last) ? document.validUntil() : last;
      }
    }
    return last;
  }
}
