package org.symbolon.platform.http;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.symbolon.kernel.Refused;

/**
 * The condition of a write (RFC 9110, section 13.1.1). Our tags are {@code "revision"} or {@code
 * "revision.more"}: only what stands before the dot counts, and a tag that a proxy made weak
 * ({@code W/"3"}) counts too, because a revision speaks of the thing, not of its bytes.
 */
public sealed interface IfMatch {
  record Missing() implements IfMatch {}

  record Any() implements IfMatch {}

  record Revision(long revision) implements IfMatch {}

  String HEADER = "If-Match";
  Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.[0-9.]{1,40})?\"");

  /**
   * Reads the header.
   *
   * @throws Refused.Invalid when it is neither {@code *} nor one tag of ours
   */
  static IfMatch parse(String header) {
    if (header == null || header.isBlank()) {
      return new Missing();
    }
    var text = header.strip();
    if (text.equals("*")) {
      return new Any();
    }
    var match = TAG.matcher(text);
    if (!match.matches()) {
      throw new Refused.Invalid(HEADER, "must be the ETag that a GET of this thing answered, or *");
    }
    return new Revision(Long.parseLong(match.group(1)));
  }

  /** The revision that must still hold; empty when the caller takes any. */
  default OptionalLong expected() {
    return switch (this) {
      case Missing m -> OptionalLong.empty();
      case Any a -> OptionalLong.empty();
      case Revision r -> OptionalLong.of(r.revision());
    };
  }

  /**
   * Like {@link #expected}, where the condition has to be there.
   *
   * @throws Refused.ConditionMissing when it is not
   */
  default OptionalLong required() {
    if (this instanceof Missing) {
      throw new Refused.ConditionMissing(
          "Send If-Match with the ETag of the revision that you change, or * for any.");
    }
    return expected();
  }
}
