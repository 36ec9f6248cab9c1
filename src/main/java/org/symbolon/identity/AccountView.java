package org.symbolon.identity;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Frame;

/**
 * The page of one's own account.
 *
 * @param formToken value of the hidden field of every form
 * @param newToken a token that was just made and is never shown again, or null
 */
public record AccountView(
    Frame frame,
    String name,
    String email,
    String formToken,
    String newToken,
    List<FormError> errors,
    List<Role> roles,
    List<SessionRow> sessions,
    List<TokenRow> tokens) {

  /** What one may do for whom. */
  public record Role(String organisationHref, String text) {}

  /** A device that is signed in. */
  public record SessionRow(String id, String device, String lastSeen, boolean current) {}

  /** A token of a machine client. */
  public record TokenRow(String id, String name, String scope, String lastUsed, String expires) {}
}
