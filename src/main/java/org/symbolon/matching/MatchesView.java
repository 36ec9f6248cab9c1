package org.symbolon.matching;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * Everything that the matches of a listing show, written out.
 *
 * @param need whether the listing is a need
 * @param lang BCP 47 tag of the language its title is written in
 * @param done what was just recorded, or null
 * @param unavailable whether matches cannot be computed now
 * @param counted how many were looked at
 * @param further the nearest of those that have too little in common
 * @param dismissed empty unless the reader may know
 * @param moreHref the same list, longer; or null
 */
public record MatchesView(
    Frame frame,
    boolean need,
    String lang,
    String title,
    String href,
    String done,
    boolean unavailable,
    List<MatchItem> items,
    String counted,
    List<Left> excluded,
    List<Left> further,
    List<Left> dismissed,
    String moreHref,
    WhyNot whyNot) {

  /** A listing that is not among the matches, and why. */
  public record Left(String href, String lang, String title, String because) {}

  /**
   * The question why another listing is not here.
   *
   * @param asked as it was typed, or empty
   * @param error why it cannot be answered, or null
   */
  public record WhyNot(String action, String asked, String error) {
    static WhyNot unasked(String action) {
      return new WhyNot(action, "", null);
    }
  }
}
