package org.symbolon.platform.openid;

import java.util.Optional;

/**
 * What a provider says of somebody; checked that it was this provider, for us and just now.
 *
 * @param subject who it is at this issuer; never given to anybody else
 * @param email as the provider has it; whether it is his is for us to find out
 */
public record Vouched(
    String issuer, String subject, Optional<String> email, Optional<String> name) {
  /** Without what is personal. */
  @Override
  public String toString() {
    return "Vouched[" + issuer + "]";
  }
}
