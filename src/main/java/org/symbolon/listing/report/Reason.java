package org.symbolon.listing.report;

import java.util.Arrays;
import org.symbolon.kernel.Refused;

/** Why a listing is reported or taken down; our own vocabulary. */
public enum Reason {
  /** No technology and no need at all. */
  SPAM,
  /** Says what is not so. */
  MISLEADING,
  /** Offers or shows what belongs to somebody else. */
  RIGHTS,
  /** Tells what somebody has to keep secret. */
  CONFIDENTIAL,
  /** Tells of persons what does not belong here. */
  PERSONAL,
  /** Against the law or a sanction. */
  UNLAWFUL,
  OTHER;

  /**
   * @throws Refused.Invalid naming {@code reason}
   */
  static Reason parse(String text) {
    return Arrays.stream(values())
        .filter(reason -> reason.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Refused.Invalid("reason", "must be one of those that are offered"));
  }
}
