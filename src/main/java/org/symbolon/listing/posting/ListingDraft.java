package org.symbolon.listing.posting;

import java.time.Instant;
import java.util.UUID;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;

/**
 * A listing as far as somebody has typed it. Only its account sees it.
 *
 * @param organisation for whom it will be posted, or null while that is open
 * @param edited the listing that it changes; null when it is a new one
 * @param base what the form does not show, such as pictures; it stays as it is
 * @param version counts the savings from 1
 * @param window the window that saved last
 */
public record ListingDraft(
    UUID id,
    UUID account,
    UUID organisation,
    Kind kind,
    Edited edited,
    Typed typed,
    ListingContent base,
    long version,
    UUID window,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * A listing that a draft changes.
   *
   * @param revision the one that its typing began with
   */
  public record Edited(UUID listing, long revision) {}

  /**
   * What a draft begins with.
   *
   * @param organisation may be null
   * @param edited may be null
   */
  public record Opening(
      UUID organisation, Kind kind, Edited edited, Typed typed, ListingContent base) {

    /** Of a new listing of which nothing is known yet. */
    static Opening of(UUID organisation, Kind kind, Typed typed) {
      return new Opening(
          organisation, kind, null, typed, ListingContent.of(kind, null, null, null, null));
    }
  }

  /** The same with what was typed since. */
  ListingDraft with(UUID organisation, Typed typed) {
    return new ListingDraft(
        id,
        account,
        organisation,
        kind,
        edited,
        typed,
        base,
        version,
        window,
        createdAt,
        updatedAt);
  }
}
