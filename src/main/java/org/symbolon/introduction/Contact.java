package org.symbolon.introduction;

import java.util.UUID;

/**
 * Whom one side talks to, released when both had agreed.
 *
 * @param side whose contact it is
 * @param phone or null
 */
public record Contact(Seat side, UUID organisation, String name, String email, String phone) {

  /** Without name, address and number: contacts must not end up in log lines. */
  @Override
  public String toString() {
    return "Contact[" + side + "]";
  }
}
