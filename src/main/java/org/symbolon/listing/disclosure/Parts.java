package org.symbolon.listing.disclosure;

import java.util.Arrays;
import org.symbolon.kernel.Refused;

/** Reads values of closed choices from forms. */
final class Parts {
  private Parts() {}

  /** The member of this name. */
  static <E extends Enum<E>> E of(Class<E> choice, String field, String sent) {
    return Arrays.stream(choice.getEnumConstants())
        .filter(member -> member.name().equals(sent))
        .findFirst()
        .orElseThrow(() -> new Refused.Invalid(field, "must be one of the values offered"));
  }
}
