package org.symbolon.matching;

import java.util.List;
import org.symbolon.listing.ListingCard;
import org.symbolon.platform.pages.Frame;

/**
 * Everything that the page of a pair shows, written out.
 *
 * @param verdict whether and where it is listed, or why not
 * @param scores the own side's first; the other side's too for those who may see it
 * @param kept what is stored of it, or null
 * @param form null for a reader who cannot say anything for the own side
 * @param visitor whether the reader is not signed in
 * @param asks whether he can ask for an introduction: he acts for one side, or may sign in
 */
public record PairView(
    Frame frame,
    ListingCard own,
    ListingCard other,
    String matchesHref,
    boolean listed,
    String verdict,
    List<Weighed> scores,
    String views,
    String kept,
    DecisionForm form,
    boolean visitor,
    boolean asks) {

  /** A score under the view that it belongs to; the name is null where there is one only. */
  public record Weighed(String name, ScoreView score) {}
}
