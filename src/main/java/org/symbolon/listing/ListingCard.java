package org.symbolon.listing;

import java.util.List;
import java.util.UUID;

/**
 * A listing as lists of pages show it: every value is written out in the language of the page.
 *
 * @param need whether it is sought rather than offered
 * @param lang BCP 47 tag of the language that title and summary are written in
 * @param titleMarked the title with highlights (escaped HTML, only {@code <mark>}), or null
 * @param summaryMarked the same of the summary, or null
 * @param excerpts where else the words of a query were found
 * @param image address of its first picture, or null
 * @param confirmed when its owner last said that it holds, in words; null before the first time
 * @param because why it is here, where its words do not show it; or null
 */
public record ListingCard(
    UUID id,
    boolean need,
    String href,
    String lang,
    String title,
    String titleMarked,
    String summary,
    String summaryMarked,
    List<Excerpt> excerpts,
    Integer trl,
    Owner owner,
    List<String> dealTypes,
    boolean example,
    String because,
    String image,
    String confirmed) {

  /** A passage with highlights, and the name of the field it stands in. */
  public record Excerpt(String label, String marked) {}

  /** Whose listing it is. */
  public record Owner(String name, String href, String type, String country) {}
}
