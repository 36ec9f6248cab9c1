package org.symbolon.listing.disclosure;

import java.util.List;

/**
 * What one viewer sees of the confidential part of a listing, and what he would see later.
 *
 * @param reached his tier
 * @param parts every text that there is, in the order of {@link ConfidentialField}
 * @param documents every document that there is, oldest first
 */
public record Disclosure(Tier reached, List<Part> parts, List<ListingDocument> documents) {

  /**
   * A text, or that there is one.
   *
   * @param text null when the viewer has not reached its tier
   */
  public record Part(ConfidentialField field, Tier tier, String text) {
    @Override
    public String toString() {
      return "Part[" + field + ", " + tier + "]";
    }
  }

  /** What the viewer may read now. */
  public List<Part> readable() {
    return parts.stream().filter(part -> part.text() != null).toList();
  }

  /** The documents that he may open now. */
  public List<ListingDocument> openable() {
    return documents.stream().filter(document -> reached.covers(document.tier())).toList();
  }

  /** Whether he sees something that not everybody sees. */
  public boolean confidential() {
    return readable().stream().anyMatch(part -> part.tier() != Tier.PUBLIC)
        || openable().stream().anyMatch(document -> document.tier() != Tier.PUBLIC);
  }

  /** Whether he sees anything at all. */
  public boolean showsNothing() {
    return readable().isEmpty() && openable().isEmpty();
  }
}
