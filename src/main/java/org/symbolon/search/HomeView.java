package org.symbolon.search;

import java.util.List;
import org.symbolon.listing.ListingCard;
import org.symbolon.platform.pages.Frame;

/**
 * Everything that the home page shows, written out.
 *
 * @param counts how much there is; null while the search engine does not answer
 */
public record HomeView(Frame frame, Counts counts, List<Topic> topics, List<Shelf> shelves) {

  /** "1,234 technologies" and "567 needs". */
  public record Counts(String technologies, String needs) {}

  /** A way in; {@code count} is null when it is not known now. */
  public record Topic(String label, String href, String count) {}

  /** A few listings under a heading, and where there are more. */
  public record Shelf(String heading, String more, String moreHref, List<ListingCard> cards) {}
}
