package org.symbolon.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Everything that the HTTP server shows; shared by all its event loops.
 *
 * @param operations answer the contract
 * @param replays keeps replies under idempotency keys
 * @param guard asked before a body is read
 */
public record Site(
    Contract contract,
    Operations operations,
    PageRoutes pages,
    ErrorPages errorPages,
    Replays replays,
    Guard guard,
    Problems problems,
    Limits limits,
    MeterRegistry meters) {

  /**
   * Checks that contract and code fit.
   *
   * @throws IllegalStateException naming what is not bound, or bound without a contract
   */
  public Site {
    operations.requireAll(contract.operationIds());
  }

  /** How long the answers of an operation take. */
  Timer timer(String operationId) {
    return Timer.builder("symbolon.api").tag("operation", operationId).register(meters);
  }
}
