package org.symbolon.platform.searchengine;

/**
 * Elasticsearch understood and said no (4xx): a fault of the request, not of the engine.
 *
 * <p>Connection failures, timeouts and 5xx answers are {@code Refused.Unavailable} instead.
 */
public final class EngineRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_CHARACTERS = 600;
  private final int status;

  EngineRefusal(int status, String body) {
    super(
        "Elasticsearch answered "
            + status
            + ": "
            + body.substring(0, Math.min(SHOWN_CHARACTERS, body.length())));
    this.status = status;
  }

  /** HTTP status, 400 to 499. */
  public int status() {
    return status;
  }
}
