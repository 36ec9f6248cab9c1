package org.symbolon.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.symbolon.platform.pages.FormView;

/**
 * The page to sign in.
 *
 * @param next page to go on to; empty for the account
 * @param institution whether an institution's provider is offered
 * @param offered accounts of the demonstration; empty without it
 */
public record SignInView(FormView form, String next, boolean institution, List<Offered> offered) {

  /** An account that anybody may try. */
  public record Offered(String email, String role) {}

  /** What is published of them. */
  public String publishedPassword() {
    return DemonstrationAccounts.PASSWORD;
  }

  /** As it stands in an address. */
  public String nextEncoded() {
    return URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
