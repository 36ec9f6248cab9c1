package org.symbolon;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened and has to be closed, last first. */
final class Opened implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private volatile boolean closing;

  /** Keeps a resource, and returns it. */
  <T extends AutoCloseable> T closeLater(T resource) {
    open.push(resource);
    return resource;
  }

  /** Whether what fails now may fail because of that. */
  boolean isClosing() {
    return closing;
  }

  /** Closes everything; what fails to close is logged and does not stop the rest. */
  @Override
  public void close() {
    closing = true;
    while (!open.isEmpty()) {
      var next = open.pop();
      try {
        next.close();
      } catch (Exception e) {
        LOG.warn("{} did not close: {}", next.getClass().getSimpleName(), e.getMessage());
      }
    }
  }
}
