package org.symbolon.listing;

import java.util.UUID;
import java.util.regex.Pattern;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;

/** What search engines fetch: {@code /robots.txt} and the sitemap. */
public final class SitemapPages {
  private static final String FOR_AN_HOUR = "public, max-age=3600";
  private static final Pattern FILE =
      Pattern.compile(
          "(listings|organisations)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.xml");

  private final Sitemap sitemap;
  private final String baseUrl;

  public SitemapPages(Sitemap sitemap, String baseUrl) {
    this.sitemap = sitemap;
    this.baseUrl = baseUrl;
  }

  public void bind(PageRoutes routes) {
    routes
        .get("/robots.txt", call -> robots())
        .get("/sitemap.xml", call -> xml(sitemap.index()))
        .get("/sitemaps/:file", this::file);
  }

  /** Pages of members are not found anyhow; the API is for programs that know what they ask. */
  private Reply robots() {
    var text =
        "User-agent: *\nDisallow: /api/\nDisallow: /*/my\nDisallow: /*/sign-in\n"
            + "Disallow: /*/sign-up\n\nSitemap: "
            + baseUrl
            + "/sitemap.xml\n";
    return Reply.text("text/plain; charset=utf-8", text).withCacheControl(FOR_AN_HOUR);
  }

  private Reply file(Call call) {
    var name = call.pathParameter("file");
    if (name.equals("pages.xml")) {
      return xml(sitemap.pages());
    }
    var found = FILE.matcher(name);
    if (!found.matches()) {
      throw new Refused.NotFound("sitemap", name);
    }
    var from = UUID.fromString(found.group(2));
    return xml(
        found.group(1).equals("listings") ? sitemap.listings(from) : sitemap.organisations(from));
  }

  private static Reply xml(String text) {
    return Reply.text("application/xml; charset=utf-8", text).withCacheControl(FOR_AN_HOUR);
  }
}
