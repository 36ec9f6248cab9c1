package org.symbolon.introduction.desk;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * What only brokers see of a case, written out.
 *
 * @param caseHref the page of the case that its sides see too
 * @param route where the request goes, as a sentence; null once somebody has it
 * @param offered whether it is offered to somebody who has not answered yet
 * @param toBroker fields of an offer to one broker; empty where it cannot be handed over
 * @param toCentre fields of an offer to a centre; the same
 */
public record BrokerCaseView(
    Frame frame,
    String title,
    String caseHref,
    String route,
    List<Note> notes,
    List<FormField> noteFields,
    boolean offered,
    List<FormField> toBroker,
    List<FormField> toCentre,
    String formToken,
    List<FormError> errors,
    boolean done) {

  /** A note; the author is null when his account is gone. */
  public record Note(String author, String centre, String at, String text) {}
}
