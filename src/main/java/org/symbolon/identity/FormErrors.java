package org.symbolon.identity;

import java.util.List;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;

/** Why a form was not taken, in the language of the page. */
final class FormErrors {
  private FormErrors() {}

  /** Nothing for null. */
  static List<FormError> of(Refused refused, Wording say) {
    return switch (refused) {
      case null -> List.of();
      case Refused.Invalid invalid -> FormError.of(invalid, "field", say);
      case Refused.Unauthenticated e -> one(say, "signIn.wrong");
      case Refused.TooMany e -> one(say, "signIn.tooMany");
      case Refused.Conflict e -> one(say, "account.conflict");
      default -> throw refused;
    };
  }

  private static List<FormError> one(Wording say, String key) {
    return List.of(new FormError("", say.text(key)));
  }

  static int status(Refused refused) {
    return switch (refused) {
      case null -> 200;
      case Refused.TooMany e -> 429;
      case Refused.Unauthenticated e -> 401;
      default -> 422;
    };
  }
}
