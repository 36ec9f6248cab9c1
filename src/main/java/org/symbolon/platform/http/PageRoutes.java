package org.symbolon.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** The pages: which code shows which address. Filled once, by the Pages classes. */
public final class PageRoutes {
  private final Map<String, Operation.Awaiting> byPath = new LinkedHashMap<>();
  private final Map<String, Operation.Awaiting> forms = new LinkedHashMap<>();

  /**
   * Shows a page under a path; the first one that fits wins.
   *
   * @param path such as {@code /:language/technologies/:id}; a part after a colon is a path
   *     parameter
   */
  public PageRoutes get(String path, Operation.Awaiting page) {
    if (byPath.putIfAbsent(path, page) != null) {
      throw new IllegalStateException("The page " + path + " is bound twice.");
    }
    return this;
  }

  /**
   * Takes what a form of a page sends; see {@link Call#form}. An address that takes forms shows a
   * page too.
   */
  public PageRoutes post(String path, Operation.Awaiting page) {
    if (forms.putIfAbsent(path, page) != null) {
      throw new IllegalStateException("The form " + path + " is bound twice.");
    }
    return this;
  }

  Map<String, Operation.Awaiting> forms() {
    return forms;
  }

  Map<String, Operation.Awaiting> byPath() {
    return byPath;
  }
}
