package org.symbolon.listing.posting;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * The listings of my organisations and my drafts, written out.
 *
 * @param notice what happened before, or null
 * @param newOrganisationHref to enter an organisation; null for who has one
 * @param earlierHref and {@code laterHref}: other pages of the list, or null
 */
public record MyListingsView(
    Frame frame,
    String action,
    String token,
    String notice,
    String newOrganisationHref,
    String newTechnologyHref,
    String newNeedHref,
    String quickHref,
    List<DraftItem> drafts,
    List<Item> listings,
    String earlierHref,
    String laterHref) {

  /** Something typed and not posted yet. */
  public record DraftItem(
      String id, String href, boolean need, boolean edit, String title, String saved) {}

  /**
   * One listing.
   *
   * @param tone of its status: {@code good}, {@code warn}, {@code stop} or {@code plain}
   * @param dates sentences: confirmed on, valid until
   * @param acts that its status and my role allow
   * @param editHref null for who may not
   * @param manageHref terms, documents, disclosure; null for needs and for who may not
   */
  public record Item(
      String id,
      String href,
      boolean need,
      String lang,
      String title,
      String organisation,
      String status,
      String tone,
      List<String> dates,
      String readiness,
      String readinessTone,
      List<ReadinessView.Line> missing,
      List<Act> acts,
      String editHref,
      String manageHref) {}

  /** A button. */
  public record Act(String name, String label) {}
}
