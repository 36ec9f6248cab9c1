package org.symbolon.identity;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;

/**
 * Who is behind a request to the API: a visitor, the operator by the token of the settings, or a
 * person by a token of his own. Cookies do not count here, so no page of somebody else's can make a
 * browser act.
 */
public final class Viewers {
  private static final String SCHEME = "Bearer ";

  /** The token that the settings name, in UTF-8; null when they name none. */
  private final byte[] operatorToken;

  private final Function<String, Future<Optional<Viewer>>> people;

  public Viewers(Optional<String> operatorToken, ApiTokens tokens) {
    this(operatorToken, tokens::viewer);
  }

  /** For a marketplace without accounts. */
  public Viewers(Optional<String> operatorToken) {
    this(operatorToken, token -> Future.succeededFuture(Optional.empty()));
  }

  private Viewers(
      Optional<String> operatorToken, Function<String, Future<Optional<Viewer>>> people) {
    this.operatorToken = operatorToken.map(t -> t.getBytes(StandardCharsets.UTF_8)).orElse(null);
    this.people = people;
  }

  /**
   * The viewer of a call; waits.
   *
   * @throws Refused.Unauthenticated when a token was sent and is nobody's
   */
  public Viewer of(Call call) {
    return find(call).await();
  }

  /** The same without waiting, for the reads that happen most. */
  public Future<Viewer> find(Call call) {
    return find(call.headers().get("Authorization"));
  }

  Future<Viewer> find(String authorization) {
    if (authorization == null || authorization.isBlank()) {
      return Future.succeededFuture(Viewer.VISITOR);
    }
    var sent = sent(authorization);
    if (isOperators(sent)) {
      return Future.succeededFuture(Viewer.OPERATOR);
    }
    return people.apply(sent).map(found -> found.orElseThrow(this::notValid));
  }

  private static String sent(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new Refused.Unauthenticated("A token is sent as 'Authorization: Bearer …'.");
    }
    return authorization.substring(SCHEME.length()).strip();
  }

  /** Takes the same time whatever was sent, so that nobody can guess the token byte by byte. */
  private boolean isOperators(String sent) {
    return operatorToken != null
        && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), operatorToken);
  }

  private Refused.Unauthenticated notValid() {
    return new Refused.Unauthenticated(
        operatorToken == null
            ? "The token is not valid; SYMBOLON_OPERATOR_TOKEN is not set on this server."
            : "The token is not valid.");
  }

  /**
   * Turns away before a body is read who can be told from the head of the request: whoever wants to
   * write without any token, or with one that cannot be any.
   *
   * @throws Refused.Unauthenticated for those
   */
  public void admit(Call call, boolean writes) {
    var authorization = call.headers().get("Authorization");
    if (authorization == null || authorization.isBlank()) {
      if (writes) {
        Viewer.VISITOR.require(Viewer.WRITE, null);
      }
      return;
    }
    var sent = sent(authorization);
    if (!isOperators(sent) && !sent.startsWith(ApiTokens.PREFIX)) {
      throw notValid();
    }
  }
}
