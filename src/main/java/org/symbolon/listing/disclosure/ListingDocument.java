package org.symbolon.listing.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.symbolon.listing.Image;

/**
 * A picture or document of a listing, without its bytes.
 *
 * @param picture shown in the page rather than offered for download
 * @param title what it is, of a picture what it shows, in words; null when the viewer has not
 *     reached its tier
 * @param mediaType as its bytes say
 * @param size in bytes
 */
public record ListingDocument(
    UUID id,
    UUID listing,
    UUID file,
    boolean picture,
    Tier tier,
    String title,
    String mediaType,
    int size,
    Instant createdAt) {

  /** Without the title, which may be confidential itself. */
  @Override
  public String toString() {
    return "ListingDocument[" + id + ", " + tier + "]";
  }

  /** Address of its bytes on this server. */
  public String path() {
    return Image.FILES + id;
  }
}
