package org.symbolon.platform.embedded;

/**
 * What may differ between one pair of engines and another.
 *
 * @param durable whether PostgreSQL waits until a commit is on the disk; false only where data may
 *     be lost
 * @param elasticsearchHeapMegabytes the heap of the Elasticsearch child JVM
 * @param shortLived whether the engines serve for minutes only, so that starting fast counts more
 *     than peak speed
 */
public record EngineOptions(boolean durable, int elasticsearchHeapMegabytes, boolean shortLived) {

  /** For a marketplace that keeps its data. */
  public static final EngineOptions SERVING = new EngineOptions(true, 512, false);

  /** For tests, which throw their data away. */
  public static final EngineOptions TESTING = new EngineOptions(false, 512, true);
}
