package org.symbolon.listing.right;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/** The open tasks, oldest first. */
public record TasksView(Frame frame, List<Row> rows) {

  /** A task; {@code about} are titles. */
  public record Row(String href, String kind, String since, List<String> about) {}
}
