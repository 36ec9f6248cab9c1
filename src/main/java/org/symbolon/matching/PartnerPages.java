package org.symbolon.matching;

import gg.jte.generated.precompiled.JtepartnersGenerated;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Viewers;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.ListingLinks;
import org.symbolon.matching.MatchesView.WhyNot;
import org.symbolon.matching.PartnersViews.Asked;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The partners of an organisation with their reasons: of a firm, of a spin-off, and for each
 * technology of a university's or institute's technology office.
 */
public final class PartnerPages {
  private static final Logger LOG = LoggerFactory.getLogger(PartnerPages.class);
  private static final String PATH = "/:language/organisations/:id/partners";
  private static final int WRONG_TOKEN = 403;

  private final Site site;
  private final Partners partners;
  private final Viewers viewers;
  private final PartnersViews views;

  public PartnerPages(
      Site site, Vocabularies vocabularies, Partners partners, Viewers viewers, Reasons reasons) {
    this.site = site;
    this.partners = partners;
    this.viewers = viewers;
    this.views = new PartnersViews(site, vocabularies, reasons);
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show).post(PATH, this::showToOperator);
  }

  private Reply show(Call call) {
    var say = site.wording(call);
    var id = MatchPages.idIn(call, "id");
    var asked = call.queryParameter("with");
    return asked.isPresent()
        ? whyNot(id, asked.get(), say)
        : page(200, id, Asked.NOTHING, Viewer.VISITOR, say);
  }

  private Reply page(int status, UUID id, Asked asked, Viewer viewer, Wording say) {
    var view = views.of(ranked(viewer, id), asked, viewer, say);
    return Reply.html(status, Html.of(out -> JtepartnersGenerated.render(out, null, view)));
  }

  /** Organisations of a type that no partners are sought for have no such page. */
  private PartnerRanking ranked(Viewer viewer, UUID id) {
    try {
      return partners.ranked(viewer, id);
    } catch (Refused.Invalid noSeat) {
      throw new Refused.NotFound("page of partners of", id.toString());
    }
  }

  private Reply whyNot(UUID id, String typed, Wording say) {
    var other = MatchPages.idWithin(typed);
    if (other.isEmpty()) {
      return asked(400, id, typed, "matches.whyNot.unread", say);
    }
    try {
      var answer = partners.explained(Viewer.VISITOR, id, other.get());
      return page(200, id, new Asked(answer, null, null), Viewer.VISITOR, say);
    } catch (Refused.Invalid e) {
      return asked(400, id, typed, "partners.whyNot.type", say);
    } catch (Refused.NotFound e) {
      return asked(404, id, typed, "partners.whyNot.unknown", say);
    }
  }

  private Reply asked(int status, UUID id, String typed, String error, Wording say) {
    var home = ListingLinks.organisation(say.language(), id) + "/partners";
    var whyNot = new WhyNot(home, MatchPages.shortened(typed), say.text(error));
    return page(status, id, new Asked(null, whyNot, null), Viewer.VISITOR, say);
  }

  private Reply showToOperator(Call call) {
    var say = site.wording(call);
    var id = MatchPages.idIn(call, "id");
    try {
      var viewer = viewers.holding(call.form().get("operatorToken"));
      return page(200, id, Asked.NOTHING, viewer, say).withCacheControl("no-store");
    } catch (Refused.Unauthenticated e) {
      LOG.debug("A page is not shown as operators see it: {}", e.getMessage());
      var asked = new Asked(null, null, say.text("decide.token.wrong"));
      return page(WRONG_TOKEN, id, asked, Viewer.VISITOR, say).withCacheControl("no-store");
    }
  }
}
