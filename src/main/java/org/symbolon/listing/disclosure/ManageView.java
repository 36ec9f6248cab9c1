package org.symbolon.listing.disclosure;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * The page on which it is decided what of a listing is shown to whom.
 *
 * @param lang language that the listing is written in
 * @param home of the listing's pages, without a slash at its end
 * @param texts a form for each text
 * @param tiers for the forms of documents
 */
public record ManageView(
    Frame frame,
    String lang,
    String title,
    String home,
    String formToken,
    List<FormError> errors,
    List<TextForm> texts,
    List<DocumentRow> documents,
    List<TierOption> tiers,
    List<AgreementRow> agreements,
    List<AcceptedRow> accepted) {

  /**
   * The form of one text.
   *
   * @param tier in words; null while nothing is said
   */
  public record TextForm(
      String field, String label, String tier, boolean open, List<FormField> fields) {}

  public record TierOption(String value, String label) {}

  /** A picture or document; {@code tier} is the value of its option. */
  public record DocumentRow(
      String id, String title, String href, String kind, String size, String tier) {}

  /**
   * An agreement.
   *
   * @param state in words
   * @param revocable whether it still holds
   */
  public record AgreementRow(
      String id,
      String party,
      String state,
      String lastDay,
      boolean revocable,
      List<PersonRow> people) {}

  /** A named person, with when he signed, in words. */
  public record PersonRow(String email, String signed) {}

  public record AcceptedRow(String organisation, String name, String href, String since) {}
}
