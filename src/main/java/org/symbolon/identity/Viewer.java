package org.symbolon.identity;

import org.symbolon.kernel.Refused;

/** Who reads or acts. What he may not see must not shape anything that he sees. */
public sealed interface Viewer {

  /** Anybody: sees what is public. */
  record Visitor() implements Viewer {}

  /** Whoever holds the operator's token: sees and changes everything. */
  record Operator() implements Viewer {}

  Viewer VISITOR = new Visitor();
  Viewer OPERATOR = new Operator();

  /** Name for the audit trail. */
  default String actor() {
    return switch (this) {
      case Visitor v -> "visitor";
      case Operator o -> "operator";
    };
  }

  /** Whether drafts, paused and withdrawn listings may be seen. */
  default boolean seesUnpublished() {
    return this instanceof Operator;
  }

  /**
   * Refuses whoever may not write.
   *
   * @throws Refused.Unauthenticated for a visitor
   */
  default void requireWriter() {
    if (!(this instanceof Operator)) {
      throw new Refused.Unauthenticated(
          "Writing needs the operator's token: send it as 'Authorization: Bearer …'.");
    }
  }
}
