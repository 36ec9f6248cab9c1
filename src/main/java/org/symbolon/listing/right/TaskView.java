package org.symbolon.listing.right;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * A task with the listings that it is about.
 *
 * @param decided what was found and when, in words; null while it is open
 * @param decides whether this viewer may decide it
 */
public record TaskView(
    Frame frame,
    String heading,
    String lead,
    String action,
    String formToken,
    List<FormError> errors,
    List<About> about,
    String decided,
    boolean decides,
    List<FormField> fields) {

  /** A listing, by what right it is said to be offered, and the evidence. */
  public record About(
      String title,
      String lang,
      String href,
      String owner,
      String ownerHref,
      String capacity,
      List<RightView.EvidenceRow> evidence,
      List<String> missing) {}
}
