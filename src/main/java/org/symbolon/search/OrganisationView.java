package org.symbolon.search;

import java.util.List;
import org.symbolon.listing.ListingCard;
import org.symbolon.platform.pages.Frame;

/**
 * Everything that the page of an organisation shows, written out.
 *
 * @param facts what is known of it, each with a link where there is more behind it
 * @param total how many listings it has; null while the search engine does not answer
 * @param allHref the search for all of its listings
 * @param partnersHref the partners that fit it; null for types that none are sought for
 */
public record OrganisationView(
    Frame frame,
    String name,
    boolean example,
    String type,
    String country,
    List<String> paragraphs,
    List<Fact> facts,
    String total,
    List<ListingCard> cards,
    String allHref,
    String partnersHref) {

  /** A line of the profile; {@code href} is null where there is nothing to follow. */
  public record Fact(String label, String text, String href, String note) {}
}
