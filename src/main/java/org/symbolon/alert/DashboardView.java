package org.symbolon.alert;

import java.util.List;
import org.symbolon.introduction.CasesView;
import org.symbolon.platform.pages.Frame;

/**
 * The page that shows somebody how his things stand.
 *
 * @param unread how many notices were not read, as a sentence; null for none
 * @param cases open ones, by the day on which the next step is due
 * @param begin whether there is nothing of his yet, so that the page says how to begin
 */
public record DashboardView(
    Frame frame,
    String name,
    boolean begin,
    List<NoticesView.Row> notices,
    String unread,
    List<CasesView.Row> cases,
    List<Draft> drafts,
    List<Row> technologies,
    List<Row> needs,
    List<Link> kept) {

  /** Something typed and not posted yet. */
  public record Draft(String href, String title, String saved) {}

  /** Another page of one's own. */
  public record Link(String href, String text) {}

  /**
   * One listing.
   *
   * @param status where it stands, in a word
   * @param open whether anybody may find it
   * @param interest shortlists and introductions, as sentences
   * @param wanting what could be better, as a sentence; null for nothing
   * @param editHref null for who may not
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
      List<String> interest,
      String wanting,
      String editHref,
      String fresh,
      String matchesHref) {}
}
