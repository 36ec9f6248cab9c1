package org.symbolon.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;

/** Who is behind a request: a visitor, or the operator by the token of the settings. */
public final class Viewers {
  private static final String SCHEME = "Bearer ";

  /** The token that the settings name, in UTF-8; null when they name none. */
  private final byte[] token;

  public Viewers(Optional<String> operatorToken) {
    this.token = operatorToken.map(t -> t.getBytes(StandardCharsets.UTF_8)).orElse(null);
  }

  /**
   * The viewer of a call.
   *
   * @throws Refused.Unauthenticated when a token was sent and is not the operator's
   */
  public Viewer of(Call call) {
    return of(call.headers().get("Authorization"));
  }

  /**
   * The viewer who typed this token into a form.
   *
   * @throws Refused.Unauthenticated when it is empty or not the operator's
   */
  public Viewer holding(String typed) {
    if (typed == null || typed.isBlank()) {
      throw new Refused.Unauthenticated("The operator's token is missing.");
    }
    return of(SCHEME + typed.strip());
  }

  Viewer of(String authorization) {
    if (authorization == null || authorization.isBlank()) {
      return Viewer.VISITOR;
    }
    if (token == null) {
      throw notSet();
    }
    var bearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    var sent = bearer ? authorization.substring(SCHEME.length()).strip() : "";
    // Takes the same time whatever was sent, so that nobody can guess the token byte by byte.
    if (!MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token)) {
      throw new Refused.Unauthenticated(
          bearer
              ? "The token is not valid."
              : "The operator's token is sent as 'Authorization: Bearer …'.");
    }
    return Viewer.OPERATOR;
  }

  /**
   * Lets readers and the operator in.
   *
   * @throws Refused.Unauthenticated for a wrong token, and for a visitor who wants to write
   */
  public void admit(Call call, boolean writes) {
    var viewer = of(call);
    if (writes && token == null) {
      throw notSet();
    }
    if (writes) {
      viewer.requireWriter();
    }
  }

  private static Refused.Unauthenticated notSet() {
    return new Refused.Unauthenticated(
        "Nobody can write here: SYMBOLON_OPERATOR_TOKEN is not set on this server.");
  }
}
