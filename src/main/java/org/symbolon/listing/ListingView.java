package org.symbolon.listing;

import java.util.List;
import java.util.UUID;
import org.symbolon.platform.pages.Frame;

/**
 * Everything that the page of a listing shows, written out.
 *
 * @param own what its own people see beside it, or null
 * @param lang BCP 47 tag of the language the listing is written in
 * @param trlWords the level in the European Commission's words, or null
 * @param badge by what right it is offered; null where nothing is said
 * @param confidential what this viewer sees beside what everybody sees
 * @param matches the first counterparts; empty where there are none or the engine does not answer
 * @param matchesHref all of them
 * @param similar listings near to it; empty where there are none or the engine does not answer
 */
public record ListingView(
    Frame frame,
    Own own,
    UUID id,
    boolean need,
    boolean example,
    String lang,
    String title,
    ListingCard.Owner owner,
    String summary,
    List<String> paragraphs,
    List<Picture> pictures,
    Integer trl,
    String trlWords,
    List<AdvantageRow> advantages,
    RightsView rights,
    List<Fact> facts,
    String termsHref,
    OfferBadges.Badge badge,
    ConfidentialView confidential,
    List<MatchingListings.ListingMatch> matches,
    String matchesHref,
    List<ListingCard> similar) {

  /**
   * For those who act for its owner.
   *
   * @param editHref null for who may only look
   */
  public record Own(String status, String editHref, String mineHref) {}

  /** A picture; {@code alt} says what it shows. */
  public record Picture(String url, String alt) {}

  /** An advantage: the figure is written with sign and unit. */
  public record AdvantageRow(String metric, String figure, String baseline, String evidence) {}

  /** A line of the overview: one or more values, with a link where there is more behind them. */
  public record Fact(String label, List<Value> values) {}

  /** A value of a fact; {@code href} is null where there is nothing to follow. */
  public record Value(String text, String href, boolean external) {}
}
