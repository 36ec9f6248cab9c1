package org.symbolon.listing.freshness;

import gg.jte.generated.precompiled.JteformGenerated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/**
 * The page behind the link of a reminder. Opening it changes nothing, because mail scanners open
 * links too; its button confirms.
 */
public final class FreshnessPages {
  static final String PATH = "/confirm-listing";
  private static final String ROUTE = "/:language" + PATH;
  private static final String LINK = "link";

  private final Site site;
  private final Freshness freshness;

  public FreshnessPages(Site site, Freshness freshness) {
    this.site = site;
    this.freshness = freshness;
  }

  public void bind(PageRoutes routes) {
    routes.get(ROUTE, this::ask).post(ROUTE, this::confirm);
  }

  private Reply ask(Call call) {
    var say = site.wording(call);
    var secret = call.queryParameter(LINK).orElse("");
    try {
      var listing = freshness.asked(secret);
      var heading = say.text("freshness.ask");
      var frame = site.frame(say.language(), PATH, "", heading).notIndexed();
      return page(
          new FormView(
              frame,
              heading,
              say.text(
                  "freshness.ask.lead",
                  Map.of(
                      "title", listing.content().title(), "owner", listing.organisation().name())),
              List.of(),
              frame.link(PATH),
              Map.of(LINK, secret),
              List.of(),
              say.text("freshness.confirm"),
              List.of()));
    } catch (Refused.NotFound e) {
      return told(call, "freshness.gone", List.of());
    }
  }

  private Reply confirm(Call call) {
    try {
      var listing = freshness.confirm(Objects.toString(call.form().get(LINK), ""));
      return told(call, "freshness.confirmed", List.of(link(call, listing)));
    } catch (Refused.NotFound e) {
      return told(call, "freshness.gone", List.of());
    } catch (Refused.Conflict e) {
      return told(call, "freshness.paused", List.of());
    }
  }

  private FormView.Link link(Call call, Listing listing) {
    var language = site.wording(call).language();
    var content = listing.content();
    return new FormView.Link(
        ListingLinks.page(language, content.kind(), listing.id()), content.title());
  }

  private Reply told(Call call, String key, List<FormView.Link> links) {
    var say = site.wording(call);
    var heading = say.text(key);
    var frame = site.frame(say.language(), PATH, "", heading).notIndexed();
    return page(FormView.told(frame, heading, say.text(key + ".text"), links));
  }

  private static Reply page(FormView view) {
    return Reply.html(Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store")
        .with("Referrer-Policy", "no-referrer");
  }
}
