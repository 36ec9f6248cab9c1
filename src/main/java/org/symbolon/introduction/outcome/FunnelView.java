package org.symbolon.introduction.outcome;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * The funnel, written out.
 *
 * @param note why some numbers are missing, or null
 * @param jobs reported with agreements, as a sentence; or null
 */
public record FunnelView(
    Frame frame,
    List<Row> stages,
    List<Count> reasons,
    List<Count> agreements,
    String jobs,
    String note,
    String csvHref) {

  /**
   * A stage.
   *
   * @param cases as a number, or that there are too few
   * @param bar width of its bar, such as {@code 62.50%}
   * @param median days from the stage before, or a dash
   */
  public record Row(String stage, String cases, String bar, String median) {}

  /** How often something was said. */
  public record Count(String label, String cases) {}
}
