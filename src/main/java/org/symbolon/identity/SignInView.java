package org.symbolon.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.symbolon.platform.pages.FormView;

/**
 * The page to sign in.
 *
 * @param next page to go on to; empty for the account
 * @param institution whether an institution's provider is offered
 */
public record SignInView(FormView form, String next, boolean institution) {

  /** As it stands in an address. */
  public String nextEncoded() {
    return URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
