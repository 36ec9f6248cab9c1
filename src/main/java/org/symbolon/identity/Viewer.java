package org.symbolon.identity;

import java.util.UUID;
import org.symbolon.kernel.Refused;

/** Who reads or acts. What he may not see must not shape anything that he sees. */
public sealed interface Viewer {

  /** Anybody: sees what is public. */
  record Visitor() implements Viewer {}

  /** Whoever holds the operator's token, and the house itself: sees and changes everything. */
  record Operator() implements Viewer {}

  /**
   * Somebody who signed in, or a machine client of his.
   *
   * @param writes false for a machine client that may only read
   */
  record Person(Account account, boolean writes) implements Viewer {}

  /** Anything that changes something: what is asked before it is clear whose it is. */
  String WRITE = "write";

  Viewer VISITOR = new Visitor();
  Viewer OPERATOR = new Operator();

  /** Name for the audit trail. */
  default String actor() {
    return switch (this) {
      case Visitor v -> "visitor";
      case Operator o -> "operator";
      case Person person -> "account:" + person.account().id();
    };
  }

  /** How he stands to what belongs to an organisation. */
  default Standing standing(UUID owner) {
    return switch (this) {
      case Visitor v -> Standing.VISITOR;
      case Operator o -> Standing.OPERATOR;
      case Person person -> Standing.of(person.account(), owner);
    };
  }

  /** Whether drafts, paused and withdrawn listings of everybody may be seen. */
  default boolean seesUnpublished() {
    return switch (this) {
      case Visitor v -> false;
      case Operator o -> true;
      case Person person -> person.account().operator();
    };
  }

  /** Whether drafts, paused and withdrawn listings of this organisation may be seen. */
  default boolean seesUnpublished(UUID owner) {
    return Permissions.allow("seeUnpublished", standing(owner));
  }

  /** Whether the table of permissions allows him the operation; see {@link #require}. */
  default boolean may(String operation, UUID owner) {
    return Permissions.allow(operation, standing(owner));
  }

  /**
   * Lets pass whom the table of permissions allows the operation.
   *
   * @param operation operation id of the contract, or the name of what is done on a page
   * @param owner organisation that owns what is acted on; null for what nobody owns
   * @throws Refused.Unauthenticated for a visitor who would be allowed if he signed in
   * @throws Refused.Forbidden for everybody else whom the table does not allow it
   */
  default void require(String operation, UUID owner) {
    if (this instanceof Person person && !person.writes()) {
      throw new Refused.Forbidden("This token may only read.");
    }
    var standing = standing(owner);
    if (!Permissions.allow(operation, standing)) {
      throw standing == Standing.VISITOR
          ? new Refused.Unauthenticated("Sign in, or send a token as 'Authorization: Bearer …'.")
          : new Refused.Forbidden("You may not do this for that organisation.");
    }
  }
}
