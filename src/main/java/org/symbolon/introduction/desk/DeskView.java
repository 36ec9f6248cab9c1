package org.symbolon.introduction.desk;

import java.util.List;
import org.symbolon.introduction.CasesView;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Frame;

/**
 * A broker's desk, written out.
 *
 * @param works whether the reader takes cases; operators only look
 * @param conflicted how many cases others handle because of him, as a sentence; or null
 * @param errors what could not be done just now
 * @param done whether something was done just now
 */
public record DeskView(
    Frame frame,
    boolean works,
    List<CasesView.Row> mine,
    List<Row> offered,
    List<Row> forMe,
    List<Row> forOthers,
    List<Row> ofCentre,
    String conflicted,
    String formToken,
    List<FormError> errors,
    boolean done) {

  /**
   * A case that somebody else has, or nobody.
   *
   * @param id for the form
   * @param href null where the reader sees no more of it
   * @param note why it is here
   * @param takes whether the reader may take it
   * @param declines whether he may say no to it
   */
  public record Row(
      String id,
      String href,
      String title,
      String state,
      String due,
      boolean overdue,
      String note,
      boolean takes,
      boolean declines) {}
}
