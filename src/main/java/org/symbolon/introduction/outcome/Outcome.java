package org.symbolon.introduction.outcome;

/** What a side answers to a follow-up. */
public enum Outcome {
  STILL_TALKING,
  AGREED,
  /** It came to nothing, for a reason. */
  TALKS_ENDED
}
