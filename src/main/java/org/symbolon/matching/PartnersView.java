package org.symbolon.matching;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/**
 * Everything that the partners of an organisation show, written out.
 *
 * @param groups one for each technology of a technology office, else one without a heading
 * @param answer to "why not?"; null while nobody asked
 */
public record PartnersView(
    Frame frame,
    String heading,
    String name,
    String href,
    List<Group> groups,
    String counted,
    Answer answer,
    MatchesView.WhyNot whyNot) {

  /**
   * Partners for one technology.
   *
   * @param href of the technology; null where they are partners of the organisation as a whole
   */
  public record Group(String href, String lang, String title, List<Item> items) {}

  /**
   * One partner.
   *
   * @param askHref where an introduction is asked for; null where it is asked for a technology
   * @param views both sides' totals in a sentence, for those who may see them; else null
   */
  public record Item(
      String anchor,
      String name,
      String href,
      String type,
      String country,
      boolean example,
      ScoreView score,
      String askHref,
      String views) {

    /** The same where it answers a question; it may stand in the list below once more. */
    public Item answering() {
      return new Item(
          anchor + "-answer", name, href, type, country, example, score, askHref, views);
    }
  }

  /** Whether and where an organisation is listed, or why not. */
  public record Answer(boolean listed, String verdict, Item item) {}
}
