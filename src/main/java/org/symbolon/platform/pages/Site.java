package org.symbolon.platform.pages;

import org.symbolon.kernel.Language;
import org.symbolon.platform.language.Messages;

/**
 * What every page is built from.
 *
 * @param baseUrl public address of this marketplace without a slash at its end, for canonical links
 */
public record Site(Messages messages, Assets assets, String baseUrl) {

  /** The frame of a page that is in search engines' interest. */
  public Frame frame(Language language, String path, String query, String title) {
    return new Frame(this, messages.in(language), path, query, title, null, true, null);
  }
}
