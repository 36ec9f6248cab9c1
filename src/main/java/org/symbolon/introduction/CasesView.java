package org.symbolon.introduction;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * The list of somebody's cases, written out.
 *
 * @param mine of his organisations
 * @param hands those that he brokers; null for who is no broker
 * @param waiting those that he may take; null for who is no broker
 * @param declines why others declined, by organisation; only where it is told
 */
public record CasesView(
    Frame frame, List<Row> mine, List<Row> hands, List<Row> waiting, List<Declines> declines) {

  /** A case. */
  public record Row(String href, String title, String state, String due, boolean overdue) {}

  /** Why introductions to an organisation were declined. */
  public record Declines(String organisation, List<String> reasons) {}
}
