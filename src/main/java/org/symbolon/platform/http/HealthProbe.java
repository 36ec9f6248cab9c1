package org.symbolon.platform.http;

import io.vertx.core.Future;
import java.util.function.Supplier;

/**
 * One thing that the server leans on.
 *
 * @param essential whether the server is of no use without it; search is not: reading and
 *     publishing go on without the engine
 * @param check succeeds while it answers; it is given {@link ManagementVerticle#PROBE_SECONDS}
 */
public record HealthProbe(String name, boolean essential, Supplier<Future<?>> check) {}
