package org.symbolon.listing.posting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.symbolon.kernel.Language;
import org.symbolon.listing.Kind;

/** Addresses of the pages of posting. */
public final class PostingLinks {
  /** Below the language. */
  static final String MINE = "/my/listings";

  private PostingLinks() {}

  /** The listings of my organisations. */
  public static String mine(Language language) {
    return "/" + language.tag() + MINE;
  }

  /** To begin a listing of a kind. */
  public static String begin(Language language, Kind kind) {
    return mine(language) + "/new?kind=" + kind;
  }

  /** To change a listing. */
  public static String edit(Language language, UUID listing) {
    return mine(language) + "/" + listing + "/edit";
  }

  static String draftPath(UUID draft) {
    return MINE + "/drafts/" + draft;
  }

  /** To go on typing. */
  public static String draft(Language language, UUID draft) {
    return "/" + language.tag() + draftPath(draft);
  }

  /** Terms, documents and disclosure of a technology. */
  static String manage(Language language, UUID listing) {
    return "/" + language.tag() + "/technologies/" + listing + "/manage";
  }

  /** To enter an organisation, and come back to this page. */
  static String newOrganisation(Language language, String back) {
    return "/"
        + language.tag()
        + "/my/organisations/new?back="
        + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
