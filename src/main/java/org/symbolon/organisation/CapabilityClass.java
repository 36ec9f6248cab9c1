package org.symbolon.organisation;

/**
 * How an enterprise stands towards technology, after the OECD's three classes of small and medium
 * enterprises; labels stand in the vocabulary {@code capability-classes}. From the most able to
 * take up new technology to the least.
 */
public enum CapabilityClass {
  TECHNOLOGY_DEVELOPER,
  LEADING_TECHNOLOGY_USER,
  TECHNOLOGY_FOLLOWER
}
