package org.symbolon.listing.posting;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * The form of a listing, written out.
 *
 * @param window sent along, so that two windows do not overwrite each other
 * @param saved when it was saved last
 * @param errors what kept it from being posted; empty while it is typed
 * @param notices what the reader has to know before
 * @param record what the record says from which it began, a line each
 * @param organisations to choose from; hidden where there is one
 * @param editing whether a listing is changed
 * @param published whether that listing is published
 */
public record DraftView(
    Frame frame,
    String action,
    String token,
    String window,
    long version,
    boolean need,
    String heading,
    String lead,
    String saved,
    List<ReadinessView.Line> errors,
    List<String> notices,
    List<String> record,
    TypedField.Choice organisations,
    List<TypedField> words,
    List<TypedField> classes,
    List<TypedField> deals,
    List<Rows> rows,
    List<String> topics,
    ReadinessView readiness,
    boolean editing,
    boolean published,
    String quickHref,
    String mineHref) {

  /**
   * Rows that can be added and taken away.
   *
   * @param list {@code advantages} or {@code rights}
   * @param add what the button to add one says
   */
  public record Rows(String list, String label, String hint, String add, List<Row> rows) {}

  /**
   * One row.
   *
   * @param place counted from 0
   * @param remove what its button says
   */
  public record Row(int place, String label, String remove, List<TypedField> fields) {}
}
