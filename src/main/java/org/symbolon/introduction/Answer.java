package org.symbolon.introduction;

/** What a side said when it was asked. */
public enum Answer {
  CONSENTED,
  DECLINED
}
