package org.symbolon.search;

import java.util.List;
import org.symbolon.listing.ListingCard;
import org.symbolon.platform.pages.Frame;

/**
 * Everything that the search page shows, written out.
 *
 * @param section which part of the navigation is current, or empty
 * @param chips the filters chosen, each with the search without it
 * @param clearHref the same words without any filter
 * @param firstHref the first page, where this is a later one; else null
 * @param nextHref the page after this one, or null
 * @param postHref the form of a new need, with the words of the search
 * @param saving how to be told what else comes in
 */
public record SearchView(
    Frame frame,
    String section,
    String q,
    String total,
    List<Chip> chips,
    String clearHref,
    List<FacetView> facets,
    List<Option> freeIn,
    List<Option> sorts,
    List<ListingCard> cards,
    Link didYouMean,
    String firstHref,
    String nextHref,
    String postHref,
    Saving saving) {

  /**
   * How the search is kept.
   *
   * @param token of the form that keeps it; null for a visitor
   * @param query the search as it stands in an address
   * @param name what it is called unless somebody calls it otherwise
   * @param wishHref where a visitor leaves his address to be told
   */
  public record Saving(String token, String query, String name, String wishHref) {}

  /** A filter that is chosen. */
  public record Chip(String facet, String label, String href) {}

  /** A choice of a select. */
  public record Option(String value, String label, boolean selected) {}

  /** Words that lead somewhere. */
  public record Link(String text, String href) {}
}
