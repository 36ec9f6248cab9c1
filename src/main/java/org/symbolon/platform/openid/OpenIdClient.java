package org.symbolon.platform.openid;

import java.net.URI;

/**
 * What the operator agreed on with the provider.
 *
 * @param issuer exactly as the provider writes it
 * @param redirect where the provider sends people back to
 */
public record OpenIdClient(URI issuer, String id, String secret, URI redirect) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "OpenIdClient[" + issuer + ", " + id + "]";
  }
}
