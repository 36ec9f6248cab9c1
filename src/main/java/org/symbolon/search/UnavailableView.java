package org.symbolon.search;

import java.util.List;
import org.symbolon.listing.ListingCard;
import org.symbolon.platform.pages.Frame;
import org.symbolon.search.SearchView.Link;

/**
 * What stands in for the search page while the search engine does not answer: listings by topic
 * from the database.
 *
 * @param topics that have listings, in the order of the vocabulary
 * @param topic the one chosen, written out; or null
 * @param cards its listings, newest first
 */
public record UnavailableView(
    Frame frame, List<Link> topics, String topic, List<ListingCard> cards) {}
