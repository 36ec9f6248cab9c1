package org.symbolon.alert;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * The page of saved searches and of what is mailed.
 *
 * @param email where mails go
 * @param said what was just done, or null
 * @param wrong why a form was not taken, or null
 * @param matches the mails about new matches, which nobody has to save first
 */
public record SearchesView(
    Frame frame,
    String formToken,
    String email,
    String said,
    String wrong,
    List<Row> searches,
    Row matches) {

  /**
   * Something that may be mailed.
   *
   * @param id null for what is not kept yet
   * @param href all that it finds
   * @param state whether and how often it is mailed, as a sentence
   * @param waits whether mails were chosen and not agreed to
   */
  public record Row(
      String id,
      String name,
      String href,
      String state,
      boolean waits,
      List<Option> cadences,
      List<Option> languages) {}

  /** A choice of a select. */
  public record Option(String value, String label, boolean chosen) {}
}
