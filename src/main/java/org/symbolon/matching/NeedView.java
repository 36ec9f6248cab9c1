package org.symbolon.matching;

import java.util.List;
import java.util.Map;
import org.symbolon.platform.pages.Frame;

/**
 * Everything that the form of a new need shows, written out.
 *
 * @param typed what was typed so far
 * @param errors message by field, in the order of the form
 * @param deals those that are chosen most often
 * @param moreDeals the others
 * @param moreDealsOpen whether one of the others is chosen
 * @param topics labels to choose from
 * @param organisations that the reader may post for
 * @param formToken null for a visitor
 */
public record NeedView(
    Frame frame,
    String action,
    NeedForm typed,
    Map<String, String> errors,
    List<Choice> levels,
    List<Choice> deals,
    List<Choice> moreDeals,
    boolean moreDealsOpen,
    List<Choice> languages,
    List<List<Choice>> countries,
    List<String> topics,
    List<Choice> organisations,
    String formToken,
    Preview preview) {

  /** A value to choose. */
  public record Choice(String value, String label, boolean chosen) {}

  /**
   * The technologies that suit what was typed so far.
   *
   * @param heading how many there are, or what to do to see some
   * @param note how many of them are shown, or null
   */
  public record Preview(String heading, String note, List<MatchItem> items) {}

  public String error(String field) {
    return errors.get(field);
  }

  public String invalid(String field) {
    return errors.containsKey(field) ? "true" : null;
  }

  /** Ids of what describes a field: its hint, and what is wrong with it. */
  public String describedBy(String field, boolean hint) {
    var hinted = hint ? field + "-hint" : "";
    var wrong = errors.containsKey(field) ? field + "-error" : "";
    var both = (hinted + " " + wrong).strip();
    return both.isEmpty() ? null : both;
  }
}
