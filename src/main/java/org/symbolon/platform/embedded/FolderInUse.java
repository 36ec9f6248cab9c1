package org.symbolon.platform.embedded;

/**
 * Another process owns the data folder; the message says in one line which folder and which
 * process.
 */
public final class FolderInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FolderInUse(String message) {
    super(message);
  }
}
