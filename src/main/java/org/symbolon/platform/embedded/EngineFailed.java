package org.symbolon.platform.embedded;

/**
 * An embedded engine cannot be started; the message says in one line which one, why, and where its
 * log is.
 */
public final class EngineFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineFailed(String message) {
    super(message);
  }

  EngineFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
