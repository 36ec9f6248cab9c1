package org.symbolon.platform.pages;

import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.language.Wording;

/**
 * What every page is built from.
 *
 * @param baseUrl public address of this marketplace without a slash at its end, for canonical links
 */
public record Site(Messages messages, Assets assets, String baseUrl) {
  /** Name of the path parameter that every page's address begins with. */
  public static final String LANGUAGE = "language";

  public Site {
    baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
  }

  /** The frame of a page that is in search engines' interest. */
  public Frame frame(Language language, String path, String query, String title) {
    return new Frame(this, messages.in(language), path, query, title, null, true, null, null);
  }

  /**
   * The language that the address of a page begins with.
   *
   * @throws Refused.NotFound when it begins with anything else
   */
  public Wording wording(Call call) {
    var tag = call.pathParameter(LANGUAGE);
    return Language.of(tag)
        .filter(language -> language.tag().equals(tag))
        .map(messages::in)
        .orElseThrow(() -> new Refused.NotFound("page", call.path()));
  }
}
