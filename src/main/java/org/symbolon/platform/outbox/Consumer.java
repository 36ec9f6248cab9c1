package org.symbolon.platform.outbox;

import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Change;

/** Acts on news; must stand replay, because each is delivered at least once. */
@FunctionalInterface
public interface Consumer {

  /**
   * Acts on a batch.
   *
   * @param changes distinct, oldest first
   * @return the reason for each change that failed; the others are done. A reason is shown to the
   *     operator and must hold no secret.
   * @throws RuntimeException when the whole batch has to be tried again later, as when an engine is
   *     down; this does not count as a try of any of them
   */
  Map<Change, String> accept(List<Change> changes);
}
