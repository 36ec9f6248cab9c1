package org.symbolon.introduction.desk;

import java.util.UUID;
import org.symbolon.kernel.Language;

/** Addresses of the desk. */
final class DeskLinks {
  static final String DESK = "/desk";
  static final String PAIRS = DESK + "/pairs";
  static final String FUNNEL = DESK + "/funnel";
  static final String CASES = DESK + "/cases/";

  private DeskLinks() {}

  static String page(Language language, String path) {
    return "/" + language.tag() + path;
  }

  /** What only brokers see of a case. */
  static String ofCase(Language language, UUID id) {
    return page(language, CASES + id);
  }
}
