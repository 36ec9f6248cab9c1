package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.Optional;
import org.symbolon.listing.ListingContent;

/**
 * Everything scoring looks at of one listing.
 *
 * @param confirmedOn the day its owner last confirmed it; null when it never was
 * @param words of its texts, weighted
 * @param vector meaning of its texts, unit length; empty where the model does not serve the
 *     language or has not computed it yet
 */
public record Side(
    ListingContent content,
    Owner owner,
    LocalDate confirmedOn,
    Words words,
    Optional<float[]> vector) {}
