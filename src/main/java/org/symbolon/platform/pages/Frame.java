package org.symbolon.platform.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.symbolon.kernel.Language;
import org.symbolon.platform.language.Wording;

/**
 * What stands around the content of one page.
 *
 * @param say the language of the page
 * @param path address below the language, such as {@code /search}; {@code /} for the home page
 * @param query raw query string without its question mark, or empty
 * @param title of the page, without the name of the marketplace
 * @param description one sentence for search engines and previews, or null
 * @param indexable whether search engines should keep it
 * @param structuredData JSON-LD, safe inside a script element, or null
 * @param feed address of an Atom feed of what the page shows, or null
 */
public record Frame(
    Site site,
    Wording say,
    String path,
    String query,
    String title,
    String description,
    boolean indexable,
    String structuredData,
    String feed) {

  /** The same page in another language. */
  public record Alternate(String tag, String name, String href, boolean current, boolean rtl) {}

  public Frame describedAs(String description) {
    return new Frame(site, say, path, query, title, description, indexable, structuredData, feed);
  }

  public Frame notIndexed() {
    return new Frame(site, say, path, query, title, description, false, structuredData, feed);
  }

  public Frame withStructuredData(String json) {
    return new Frame(site, say, path, query, title, description, indexable, json, feed);
  }

  /** With a feed of what the page shows: path below the language, and query string. */
  public Frame withFeed(String feedPath, String feedQuery) {
    var address = link(feedPath) + (feedQuery.isEmpty() ? "" : "?" + feedQuery);
    return new Frame(
        site, say, path, query, title, description, indexable, structuredData, address);
  }

  public String lang() {
    return say.language().tag();
  }

  public String dir() {
    return say.language().rightToLeft() ? "rtl" : "ltr";
  }

  /** Address of another page in the language of this one. */
  public String link(String path) {
    return "/" + lang() + path;
  }

  /** Where one signs in and comes back to this page. */
  public String signInHref() {
    var page = link(path) + (query.isEmpty() ? "" : "?" + query);
    return link("/sign-in?next=") + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }

  /** Absolute address of this page in a language, without its query. */
  public String canonical(String tag) {
    return site.baseUrl() + "/" + tag + path;
  }

  /** This page in all languages; the query is kept. */
  public List<Alternate> alternates() {
    return Arrays.stream(Language.values()).map(this::alternate).toList();
  }

  private Alternate alternate(Language language) {
    var tag = language.tag();
    return new Alternate(
        tag,
        site.messages().in(language).text("language.self"),
        "/" + tag + path + (query.isEmpty() ? "" : "?" + query),
        language == say.language(),
        language.rightToLeft());
  }
}
