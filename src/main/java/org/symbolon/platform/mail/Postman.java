package org.symbolon.platform.mail;

/** Brings a mail out of the house. */
@FunctionalInterface
public interface Postman {
  /**
   * Hands over one mail; waits until it is taken.
   *
   * @throws RuntimeException when it is not; it is tried again later
   */
  void deliver(Mail mail);
}
