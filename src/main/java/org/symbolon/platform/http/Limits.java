package org.symbolon.platform.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much the server takes on at once. Shared by all event loops of one server: what is over the
 * limit is refused at once, so that what was let in is still answered in time.
 */
public final class Limits {
  /** Requests that are worked on at the same time. */
  public static final int CONCURRENT_REQUESTS = 1_000;

  /** How long a request may take. */
  public static final int REQUEST_SECONDS = 30;

  static final int RETRY_AFTER_SECONDS = 1;
  static final int ADDRESS_BYTES = 16 * 1024;
  static final int HEADER_BYTES = 16 * 1024;
  static final int IDLE_SECONDS = 60;

  private final int concurrent;
  private final Throttle throttle = new Throttle(System::nanoTime);
  private final AtomicInteger running = new AtomicInteger();

  private final Clients clients;

  public Limits() {
    this(CONCURRENT_REQUESTS, Clients.DIRECT);
  }

  public Limits(int concurrent) {
    this(concurrent, Clients.DIRECT);
  }

  /**
   * @param clients whose address counts
   */
  public Limits(int concurrent, Clients clients) {
    this.concurrent = concurrent;
    this.clients = clients;
  }

  Clients clients() {
    return clients;
  }

  /** How often one network address may ask. */
  Throttle throttle() {
    return throttle;
  }

  /** Takes a place; whoever gets one must {@link #leave}. */
  boolean enter() {
    if (running.incrementAndGet() > concurrent) {
      running.decrementAndGet();
      return false;
    }
    return true;
  }

  void leave() {
    running.decrementAndGet();
  }

  /** Requests that are worked on now. */
  public int running() {
    return running.get();
  }
}
