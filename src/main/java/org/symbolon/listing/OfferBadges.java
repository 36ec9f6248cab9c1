package org.symbolon.listing;

import java.util.Optional;
import org.symbolon.platform.language.Wording;

/** By what right a listing is offered. The package above this one knows. */
@FunctionalInterface
public interface OfferBadges {

  /**
   * What the page says.
   *
   * @param capacity in which the organisation offers, in words
   * @param verified whether somebody checked it, and what it rests on holds
   * @param note when it was checked, or that it was not
   */
  record Badge(String capacity, boolean verified, String note) {}

  /** Empty where the organisation said nothing. */
  Optional<Badge> of(Listing listing, Wording say);
}
