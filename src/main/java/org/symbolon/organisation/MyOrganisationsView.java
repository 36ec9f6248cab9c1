package org.symbolon.organisation;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * The organisations that somebody acts for.
 *
 * @param notice what happened before, or null
 * @param problem why it did not, or null
 */
public record MyOrganisationsView(
    Frame frame, String formToken, String notice, String problem, List<Entry> entries) {

  /**
   * One organisation.
   *
   * @param rule what its status means for its listings
   * @param act {@code publish} or {@code pause}, or null where he may do neither
   * @param pageHref its public page, or null while it has none
   */
  public record Entry(
      String id,
      String name,
      String role,
      String status,
      boolean published,
      String rule,
      String act,
      String actText,
      String pageHref,
      String editHref,
      String membersHref,
      String handoversHref) {}
}
