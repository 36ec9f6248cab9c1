package org.symbolon.matching;

import java.time.LocalDate;
import java.util.Optional;
import org.symbolon.listing.ListingContent;
import org.symbolon.matching.score.Owner;
import org.symbolon.matching.score.Side;

/**
 * A listing that need not be stored, with what is known of its owner.
 *
 * @param confirmedOn null when it never was confirmed
 */
public record Document(ListingContent content, Owner owner, LocalDate confirmedOn) {

  Side side(Optional<float[]> vector) {
    return Sides.of(content, owner, confirmedOn, vector);
  }
}
