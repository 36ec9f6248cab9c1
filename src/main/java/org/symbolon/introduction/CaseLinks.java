package org.symbolon.introduction;

import java.util.UUID;
import org.symbolon.kernel.Language;

/** Addresses of the pages of cases. */
public final class CaseLinks {
  static final String LIST = "/my/cases";

  private CaseLinks() {}

  /** Path below the language. */
  public static String path(UUID id) {
    return LIST + "/" + id;
  }

  public static String page(Language language, UUID id) {
    return "/" + language.tag() + path(id);
  }

  /** What only brokers see of it. */
  static String desk(Language language, UUID id) {
    return "/" + language.tag() + "/desk/cases/" + id;
  }

  public static String list(Language language) {
    return "/" + language.tag() + LIST;
  }

  static String files(Language language, UUID id) {
    return page(language, id) + "/files";
  }
}
