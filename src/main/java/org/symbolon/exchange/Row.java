package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One thing read from a file, as the JSON that the API would take for it: so every source goes
 * through the same rules as a person who types.
 */
sealed interface Row {
  /** Where it starts in the file, counted from 1; the row number in a workbook. */
  long line();

  /** An organisation on a line of its own. */
  record OrganisationRow(long line, ObjectNode organisation) implements Row {}

  /**
   * A listing.
   *
   * @param organisation its owner, where the file describes him beside the listing; the listing's
   *     own {@code organisation} member refers to him either way
   */
  record ListingRow(long line, ObjectNode listing, Optional<ObjectNode> organisation)
      implements Row {}

  /** A line of which no thing can be made. */
  record Unreadable(long line, Problem problem) implements Row {}

  /**
   * Why a row is not taken.
   *
   * @param source of the listing, or null where the row does not tell
   * @param externalId of the listing at that source, or null where the row does not tell
   * @param field name of the field as the file knows it, or empty
   * @param value what stands there, or null
   * @param reason as a clause: {@code is required}
   */
  record Problem(String source, String externalId, String field, String value, String reason) {}
}
