package org.symbolon.identity;

import java.util.Locale;
import org.apache.commons.validator.routines.EmailValidator;
import org.symbolon.kernel.Refused;

/** An address that mail can be sent to, in lower case. */
public record EmailAddress(String value) {
  /** RFC 5321, 4.5.3.1.3: a path has 256 octets, two of them its brackets. */
  private static final int CHARACTERS = 254;

  private static final EmailValidator VALIDATOR = EmailValidator.getInstance();

  /**
   * Reads what somebody typed.
   *
   * @param field named when it is no address
   * @throws Refused.Invalid naming the field
   */
  public static EmailAddress parse(String typed, String field) {
    var text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    if (text.length() > CHARACTERS || !VALIDATOR.isValid(text)) {
      throw new Refused.Invalid(field, "must be an e-mail address such as name@example.org");
    }
    return new EmailAddress(text);
  }

  /** Hidden, because addresses do not belong into logs. */
  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
