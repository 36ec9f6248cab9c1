package org.symbolon.platform.language;

/** The sentence model cannot be read or run; the message says in one line which model and why. */
public final class EmbeddingFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddingFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
