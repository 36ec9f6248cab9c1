package org.symbolon.listing;

import java.util.List;

/**
 * The part of a listing's page that depends on who looks.
 *
 * @param parts what there is, each with its text or with when it can be read
 * @param signIn whether signing in would show more
 * @param manageHref where it is decided who sees what; null for those who do not decide
 */
public record ConfidentialView(List<Part> parts, boolean signIn, String manageHref) {
  public static final ConfidentialView NOTHING = new ConfidentialView(List.of(), false, null);

  /**
   * A text or a document.
   *
   * @param paragraphs empty when the viewer may not read it, and of a document
   * @param href of a document that he may open; else null
   * @param note why he sees it, or when he would
   */
  public record Part(String label, List<String> paragraphs, String href, String note) {
    public boolean open() {
      return href != null || !paragraphs.isEmpty();
    }

    @Override
    public String toString() {
      return "Part[" + (open() ? "open" : "closed") + "]";
    }
  }
}
