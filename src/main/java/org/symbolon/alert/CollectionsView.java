package org.symbolon.alert;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * All collections of somebody; and the same page when he chooses one to add listings to.
 *
 * @param wrong why a form was not taken, or null
 * @param adding listings that are to be added; empty on the page that only lists
 */
public record CollectionsView(
    Frame frame, String formToken, String wrong, List<Row> collections, List<Adding> adding) {

  /** One collection. */
  public record Row(String id, String href, String name, String size, boolean shared) {}

  /** A listing that is to be added. */
  public record Adding(String id, String title, String lang, String href) {}
}
