package org.symbolon.identity;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Frame;

/**
 * The passkeys of an account.
 *
 * @param formToken value of the hidden field of every form
 * @param secondFactor whether one is asked for after the password
 */
public record PasskeysView(
    Frame frame,
    String formToken,
    List<FormError> errors,
    boolean secondFactor,
    List<Row> passkeys) {

  /** One passkey. */
  public record Row(String id, String name, String made, String lastUsed) {}
}
