package org.symbolon.identity;

import java.util.ArrayList;
import java.util.List;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.crypto.Passwords;

/** The rules of a password: its length, and that it is hard to guess. Nothing else. */
final class NewPassword {
  private NewPassword() {}

  /**
   * Accepts or refuses.
   *
   * @throws Refused.Invalid naming {@code password}
   */
  static void require(Passwords passwords, String password, String email, String name) {
    var length = password.codePointCount(0, password.length());
    if (length < Passwords.SHORTEST || length > Passwords.LONGEST) {
      throw new Refused.Invalid(
          "password",
          "must have " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters");
    }
    var known = new ArrayList<>(List.of(email, "symbolon"));
    known.addAll(List.of(email.split("[@.+_-]")));
    known.addAll(List.of(name.split("\\s+")));
    known.removeIf(String::isBlank);
    if (passwords.isWeak(password, known)) {
      throw new Refused.Invalid(
          "password",
          "is easy to guess: take four or five words that do not belong together, or a few more"
              + " characters, and leave out names, dates and rows of keys");
    }
  }
}
