package org.symbolon.listing.right;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * The page on which an organisation says by what right it offers.
 *
 * @param state in words; null before anything is said
 * @param tone of the state: good, warn or stop
 * @param reason why it was refused; null otherwise
 * @param missing evidence that is still needed, in words
 * @param asks whether a check can be asked for now
 */
public record RightView(
    Frame frame,
    String lang,
    String title,
    String listingHref,
    String action,
    String formToken,
    List<FormError> errors,
    String state,
    String tone,
    String reason,
    List<FormField> capacity,
    List<EvidenceRow> evidence,
    List<String> missing,
    boolean asks,
    String evidenceHref) {

  /** A document that was sent. */
  public record EvidenceRow(String id, String label, String href, String until) {}
}
