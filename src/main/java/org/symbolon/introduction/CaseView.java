package org.symbolon.introduction;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * Everything that the page of a case shows to one reader, written out.
 *
 * @param state where it stands, in a word or two
 * @param stateText and in a sentence
 * @param due by when the next step is expected, as a sentence; or null
 * @param overdue whether that is over
 * @param expires when it ends by itself, as a sentence; or null
 * @param message what went with the request; null for who does not read inside
 * @param steps what he may do, the usual first
 * @param contacts null while they are not shown
 * @param letters messages; null for who does not read inside
 * @param formToken value of the hidden field of every form
 * @param done whether he did something just now
 * @param route where a request goes that nobody took yet, as a sentence; else null
 * @param deskHref what only brokers see of it; null for everybody else
 */
public record CaseView(
    Frame frame,
    String title,
    String state,
    String stateText,
    String due,
    boolean overdue,
    String expires,
    List<Party> parties,
    String message,
    List<StepForm> steps,
    List<ContactRow> contacts,
    Letters letters,
    List<Line> timeline,
    String formToken,
    List<FormError> errors,
    boolean done,
    String route,
    String deskHref) {

  /** A side or the centre; {@code href} is null where it has no page. */
  public record Party(String role, String name, String href) {}

  /**
   * A step that he may do.
   *
   * @param warning what follows from it for his own data, or null
   * @param usual whether it leads on; what ends or hands away a case stands further down
   */
  public record StepForm(
      String step,
      String label,
      String text,
      String warning,
      List<FormField> fields,
      boolean usual) {
    public StepForm {
      fields = List.copyOf(fields);
    }
  }

  /** Whom to talk to; {@code phone} is null where none was given. */
  public record ContactRow(String organisation, String name, String email, String phone) {}

  /**
   * The messages.
   *
   * @param note who reads what is written now, and what it must not hold
   * @param fields of the form; empty where nothing can be written now
   * @param upload fields of the form for a file, and where it is sent; empty where none can be
   */
  public record Letters(
      List<Letter> all,
      String note,
      List<FormField> fields,
      List<FormField> upload,
      String uploadHref) {}

  /** One message; {@code file} is null where none was sent along. */
  public record Letter(String from, String to, String at, String text, File file) {}

  /** A file beside a message. */
  public record File(String href, String text) {}

  /** A step that was done; {@code note} is null where there is none to read. */
  public record Line(String at, String text, String note) {}
}
