package org.symbolon.platform.http;

import java.util.function.Supplier;

/** Does work once per idempotency key, and answers later calls with the reply of the first. */
@FunctionalInterface
public interface Replays {
  String HEADER = "Idempotency-Key";

  /** Answers the call: by the work, or by the reply that is kept. */
  Reply once(Call call, String key, Supplier<Reply> work);
}
