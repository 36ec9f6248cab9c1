package org.symbolon.alert;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * The page that shows somebody how his things stand.
 *
 * @param unread how many notices were not read, as a sentence; null for none
 * @param begin whether there is nothing of his yet, so that the page says how to begin
 */
public record DashboardView(
    Frame frame,
    String name,
    boolean begin,
    List<NoticesView.Row> notices,
    String unread,
    List<Row> technologies,
    List<Row> needs,
    List<Link> kept) {

  /** Another page of one's own. */
  public record Link(String href, String text) {}

  /**
   * One listing.
   *
   * @param status where it stands, in a word
   * @param open whether anybody may find it
   * @param fresh how many matches are new, as a sentence; null for none
   * @param matchesHref null while it is not open
   */
  public record Row(
      String href,
      String title,
      String lang,
      String status,
      boolean open,
      String owner,
      String views,
      String matches,
      String interest,
      String fresh,
      String matchesHref) {}
}
