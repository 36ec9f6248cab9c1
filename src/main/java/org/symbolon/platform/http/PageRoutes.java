package org.symbolon.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The pages: which code shows which address. Filled once, by the Pages classes. */
public final class PageRoutes {
  private final Map<String, Operation.Awaiting> byPath = new LinkedHashMap<>();
  private final Map<String, Operation.Awaiting> forms = new LinkedHashMap<>();
  private final Map<String, Uploading> uploads = new LinkedHashMap<>();

  record Uploading(Consumer<Call> admit, Operation.Awaiting page) {}

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

  /**
   * Takes a form with files; see {@link Call#multipart}.
   *
   * @param admit asked before the body is read: throws for whoever may not send one
   */
  public PageRoutes upload(String path, Consumer<Call> admit, Operation.Awaiting page) {
    if (uploads.putIfAbsent(path, new Uploading(admit, page)) != null) {
      throw new IllegalStateException("The upload " + path + " is bound twice.");
    }
    return this;
  }

  Map<String, Uploading> uploads() {
    return uploads;
  }

  Map<String, Operation.Awaiting> forms() {
    return forms;
  }

  Map<String, Operation.Awaiting> byPath() {
    return byPath;
  }
}
