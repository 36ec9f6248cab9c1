package org.symbolon.introduction;

import org.symbolon.kernel.Rules;

/** What people type in a case: its lengths, and that it names no contact before both agreed. */
final class Typed {
  /** Characters of the message that goes with a request. */
  static final int REQUEST_CHARACTERS = 1_000;

  /** Characters of a note beside a decline. */
  static final int NOTE_CHARACTERS = 1_000;

  /** Characters of a message inside the case. */
  static final int MESSAGE_CHARACTERS = 4_000;

  /** Characters of a phone number as people write it. */
  static final int PHONE_CHARACTERS = 40;

  private static final String WHY =
      "contact details are exchanged here once both sides have agreed, so that nobody is written to"
          + " who did not want it";

  private Typed() {}

  /** Notes where a text leads around the introduction. */
  static void requireNoContact(Rules rules, String text, String pointer) {
    ContactScan.first(text)
        .ifPresent(found ->
            rules.check(
                false,
                pointer,
                "holds %s at character %d (“%s”); %s"
                    .formatted(words(found.kind()), found.at(), found.text(), WHY)));
  }

  private static String words(ContactScan.Kind kind) {
    return switch (kind) {
      case EMAIL -> "an e-mail address";
      case LINK -> "a link";
      case HANDLE -> "a name in a messenger";
      case PHONE -> "a phone number";
    };
  }

  /** The number as it was typed without space around it; null for none. */
  static String phone(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    var phone = typed.strip();
    var rules = new Rules();
    rules.atMost(phone, PHONE_CHARACTERS, "/phone");
    rules.check(
        phone.matches("\\+?[\\d() ./-]*(?:\\s*(?:x|ext\\.?)\\s*\\d+)?")
            && phone.chars().filter(Character::isDigit).count() >= 5,
        "/phone",
        "must be a phone number such as +254 20 123 4567");
    rules.refuseIfBroken();
    return phone;
  }
}
