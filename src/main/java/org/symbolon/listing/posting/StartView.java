package org.symbolon.listing.posting;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * The page on which a listing begins, written out.
 *
 * @param error what was wrong with what was sent, with the field that it is about; or null
 * @param organisations for whom it can be posted; empty where he has to enter one first
 * @param samples numbers of invented records to try
 * @param number and {@code table}: as they were typed
 * @param copies listings to copy
 * @param quickHref the short way to post a need; null for technologies
 */
public record StartView(
    Frame frame,
    String action,
    String token,
    boolean need,
    Error error,
    TypedField.Choice organisations,
    String newOrganisationHref,
    List<String> samples,
    String sourceName,
    String number,
    String table,
    TypedField.Choice copies,
    String quickHref,
    String otherHref,
    String mineHref) {

  /** What was wrong, and where. */
  public record Error(String field, String text) {}

  public String errorOf(String field) {
    return error != null && error.field().equals(field) ? error.text() : null;
  }

  public String invalid(String field) {
    return errorOf(field) == null ? null : "true";
  }
}
