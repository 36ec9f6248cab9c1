package org.symbolon.platform.searchengine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A new index that is filled while the old one serves. {@link #commit} moves the alias in one step
 * and deletes the old index; closing without commit deletes the new one, so nothing half-filled is
 * ever served or left behind.
 */
public final class Rollover implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rollover.class);

  private final SearchEngine engine;
  private final IndexFamily family;
  private final String index;
  private boolean committed;

  private Rollover(SearchEngine engine, IndexFamily family, String index) {
    this.engine = engine;
    this.family = family;
    this.index = index;
  }

  /** Creates the new index. */
  public static Rollover start(SearchEngine engine, IndexFamily family, InstantSource clock) {
    var index = family.indexAt(clock.millis());
    engine.call("PUT", "/" + index, family.mapping());
    return new Rollover(engine, family, index);
  }

  /** The index behind the alias now, if any. */
  public static Optional<String> current(SearchEngine engine, IndexFamily family) {
    var indices = behindAlias(engine, family);
    return indices.stream().findFirst();
  }

  private static List<String> behindAlias(SearchEngine engine, IndexFamily family) {
    var names = new ArrayList<String>();
    try {
      engine
          .call("GET", "/_alias/" + family.alias(), null)
          .fieldNames()
          .forEachRemaining(names::add);
    } catch (EngineRefusal e) {
      if (e.status() != 404) {
        throw e;
      }
    }
    return names;
  }

  /** Where to write while it is filled. */
  public String index() {
    return index;
  }

  /** Makes everything written so far visible to searches in it. */
  public void refresh() {
    engine.call("POST", "/" + index + "/_refresh", null);
  }

  /** Moves the alias to the new index, in one step, and deletes what it pointed to. */
  public void commit() {
    refresh();
    var old = behindAlias(engine, family);
    var actions = new ArrayList<Map<String, Object>>();
    actions.add(Map.of("add", Map.of("index", index, "alias", family.alias())));
    // remove_index belongs to the same cluster state update, so no search ever finds the alias
    // gone.
    old.forEach(name -> actions.add(Map.of("remove_index", Map.of("index", name))));
    engine.call("POST", "/_aliases", Map.of("actions", actions));
    committed = true;
    LOG.info("{} now serves {}", index, family.alias());
  }

  @Override
  public void close() {
    if (!committed) {
      delete(engine, index);
    }
  }

  /** Deletes an index, if it is there. */
  public static void delete(SearchEngine engine, String index) {
    try {
      engine.call("DELETE", "/" + index, null);
    } catch (EngineRefusal e) {
      if (e.status() != 404) {
        throw e;
      }
    }
  }
}
