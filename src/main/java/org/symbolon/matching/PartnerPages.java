package org.symbolon.matching;

import gg.jte.generated.precompiled.JtepartnersGenerated;
import java.util.UUID;
import org.symbolon.identity.Visits;
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
  private static final String PATH = "/:language/organisations/:id/partners";

  private final Site site;
  private final Partners partners;
  private final Visits visits;
  private final PartnersViews views;

  public PartnerPages(
      Site site, Vocabularies vocabularies, Partners partners, Visits visits, Reasons reasons) {
    this.site = site;
    this.partners = partners;
    this.visits = visits;
    this.views = new PartnersViews(site, vocabularies, reasons);
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show);
  }

  private Reply show(Call call) {
    var say = site.wording(call);
    var reader = Reader.of(visits, call);
    var id = MatchPages.idIn(call, "id");
    var asked = call.queryParameter("with");
    return asked.isPresent()
        ? whyNot(id, asked.get(), reader, say)
        : page(200, id, Asked.NOTHING, reader, say);
  }

  private Reply page(int status, UUID id, Asked asked, Reader reader, Wording say) {
    var view = views.of(ranked(reader, id), asked, reader, say);
    return reader.only(
        Reply.html(status, Html.of(out -> JtepartnersGenerated.render(out, null, view))));
  }

  /** Organisations of a type that no partners are sought for have no such page. */
  private PartnerRanking ranked(Reader reader, UUID id) {
    try {
      return partners.ranked(reader.viewer(), id);
    } catch (Refused.Invalid noSeat) {
      throw new Refused.NotFound("page of partners of", id.toString());
    }
  }

  private Reply whyNot(UUID id, String typed, Reader reader, Wording say) {
    var other = MatchPages.idWithin(typed);
    if (other.isEmpty()) {
      return asked(400, id, typed, "matches.whyNot.unread", reader, say);
    }
    try {
      var answer = partners.explained(reader.viewer(), id, other.get());
      return page(200, id, new Asked(answer, null), reader, say);
    } catch (Refused.Invalid e) {
      return asked(400, id, typed, "partners.whyNot.type", reader, say);
    } catch (Refused.NotFound e) {
      return asked(404, id, typed, "partners.whyNot.unknown", reader, say);
    }
  }

  private Reply asked(int status, UUID id, String typed, String error, Reader reader, Wording say) {
    var home = ListingLinks.organisation(say.language(), id) + "/partners";
    var whyNot = new WhyNot(home, MatchPages.shortened(typed), say.text(error));
    return page(status, id, new Asked(null, whyNot), reader, say);
  }
}
