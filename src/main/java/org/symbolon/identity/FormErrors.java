package org.symbolon.identity;

import java.util.List;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.Wording;

/** Why a form was not taken, in the language of the page. */
final class FormErrors {
  private FormErrors() {}

  /** Nothing for null. */
  static List<FormView.Error> of(Refused refused, Wording say) {
    return switch (refused) {
      case null -> List.of();
      case Refused.Invalid invalid ->
          invalid.violations().stream()
              .map(rule ->
                  new FormView.Error(
                      rule.pointer(), say.text("field." + rule.pointer() + ".wrong")))
              .toList();
      case Refused.Unauthenticated e -> one(say, "signIn.wrong");
      case Refused.TooMany e -> one(say, "signIn.tooMany");
      case Refused.Conflict e -> one(say, "account.conflict");
      default -> throw refused;
    };
  }

  private static List<FormView.Error> one(Wording say, String key) {
    return List.of(new FormView.Error("", say.text(key)));
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
