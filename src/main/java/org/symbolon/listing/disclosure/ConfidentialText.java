package org.symbolon.listing.disclosure;

import org.symbolon.kernel.Rules;

/**
 * A text with the tier from which it is seen.
 *
 * @param text plain, at most {@value #CHARACTERS} characters; blank removes it
 */
public record ConfidentialText(ConfidentialField field, Tier tier, String text) {
  /** Most characters of one text. */
  public static final int CHARACTERS = 10_000;

  /** Without the text: values end up in log lines. */
  @Override
  public String toString() {
    return "ConfidentialText[" + field + ", " + tier + "]";
  }

  void check() {
    var rules = new Rules();
    rules.atMost(text, CHARACTERS, "/" + field.name());
    rules.refuseIfBroken();
  }
}
