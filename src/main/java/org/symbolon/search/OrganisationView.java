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
    String allHref) {

  /** A line of the profile; {@code href} is null where there is nothing to follow. */
  public record Fact(String label, String text, String href, String note) {}
}
