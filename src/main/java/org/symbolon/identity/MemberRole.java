package org.symbolon.identity;

/** What a member may do for an organisation; each may do what those before it may. */
public enum MemberRole {
  /** Sees what only members see. */
  VIEWER,
  /** Writes listings and what the organisation says about itself. */
  EDITOR,
  /** Also invites and removes members. */
  OWNER;

  public boolean covers(MemberRole other) {
    return compareTo(other) >= 0;
  }
}
