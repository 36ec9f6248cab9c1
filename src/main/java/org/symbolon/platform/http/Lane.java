package org.symbolon.platform.http;

import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;

/**
 * A virtual-thread verticle beside an event loop: requests are read and answered on the event loop,
 * and the work in between runs here in await style. Work of one lane takes turns at each {@code
 * await()}; there is one lane per event loop.
 */
final class Lane extends VerticleBase {
  private Lane() {}

  static Future<Lane> open(Vertx vertx) {
    var lane = new Lane();
    return vertx
        .deployVerticle(
            lane, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .map(lane);
  }

  @Override
  public Future<?> start() {
    return Future.succeededFuture();
  }

  /** Runs the work here; the outcome arrives on the context of the caller. */
  <T> Future<T> run(Context caller, Callable<T> work) {
    var outcome = Promise.<T>promise();
    context.runOnContext(v -> {
      try {
        var result = work.call();
        caller.runOnContext(w -> outcome.complete(result));
      } catch (Throwable failure) {
        caller.runOnContext(w -> outcome.fail(failure));
      }
    });
    return outcome.future();
  }
}
