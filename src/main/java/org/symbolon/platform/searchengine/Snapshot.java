package org.symbolon.platform.searchengine;

import java.time.Instant;

/**
 * One state of the index that several searches look at.
 *
 * @param pointInTime the engine's name for it
 * @param asOf the instant at which it was taken; what expired by then is not open
 */
public record Snapshot(String pointInTime, Instant asOf) {}
