package org.symbolon.matching;

import java.util.List;
import org.symbolon.listing.ListingCard;

/**
 * A stored match written out for who brings both sides together.
 *
 * @param total the lower of both sides' totals
 * @param needTotal what the technology is worth to the need
 * @param technologyTotal the reverse
 * @param why the best reasons, heaviest first
 * @param whyNot what speaks against it, and what is not known
 * @param reached width of the bar of the total, such as {@code 62.50%}
 * @param pairHref the page with everything that explains it
 * @param computed on which day it was scored
 */
public record PairCard(
    ListingCard need,
    ListingCard technology,
    String total,
    String needTotal,
    String technologyTotal,
    List<String> why,
    List<String> whyNot,
    String reached,
    String pairHref,
    String computed) {}
