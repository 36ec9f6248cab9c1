package org.symbolon.listing.disclosure;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * An agreement as a person reads it who is named in it.
 *
 * @param signed who signed and when, in words; null before
 */
public record AgreementView(
    Frame frame,
    String owner,
    String title,
    String listingHref,
    String party,
    String text,
    String lastDay,
    Agreement.State state,
    String signed,
    String formToken,
    List<FormError> errors,
    List<FormField> fields) {

  /** Whether it waits for this person's signature. */
  public boolean waits() {
    return signed == null && state == Agreement.State.HOLDS;
  }
}
