package org.symbolon.platform.http;

import io.vertx.core.Future;

/** What the server does for one operation of the contract, or for one page. */
public sealed interface Operation {

  /** Straight-line code in await style; runs on a virtual thread. The usual kind. */
  @FunctionalInterface
  non-sealed interface Awaiting extends Operation {
    /** Answers the call, or throws {@link org.symbolon.kernel.Refused}. */
    Reply handle(Call call);
  }

  /**
   * Composes futures on the event loop, must never block, and reads its parameters itself: for the
   * two or three hottest reads, where a change of thread is the larger part of the work.
   */
  @FunctionalInterface
  non-sealed interface Composing extends Operation {
    /** Answers the call; throws or fails with {@link org.symbolon.kernel.Refused}. */
    Future<Reply> handle(Call call);
  }
}
