package org.symbolon.identity;

import java.util.UUID;

/** How somebody stands to what belongs to an organisation: a column of the table of permissions. */
public enum Standing {
  /** Has not signed in. */
  VISITOR,
  /** Has signed in, and has nothing to do with the organisation. */
  STRANGER,
  /** Member of the organisation who may only look. */
  VIEWER,
  /** Member of the organisation who writes for it. */
  EDITOR,
  /** Member of the organisation who also decides who is one. */
  OWNER,
  /** Works for a centre, and is no member of the organisation. */
  BROKER,
  /** Runs the marketplace. */
  OPERATOR;

  static Standing of(Account account, UUID owner) {
    if (account.operator()) {
      return OPERATOR;
    }
    var role = owner == null ? java.util.Optional.<MemberRole>empty() : account.roleIn(owner);
    if (role.isPresent()) {
      return switch (role.get()) {
        case VIEWER -> VIEWER;
        case EDITOR -> EDITOR;
        case OWNER -> OWNER;
      };
    }
    return account.brokerage().isPresent() ? BROKER : STRANGER;
  }
}
