package org.symbolon.search;

import gg.jte.generated.precompiled.JteorganisationGenerated;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The pages of organisations: a profile above a search for what they offer and need. They stand
 * here, because {@code organisation} knows neither listings nor the search.
 */
public final class OrganisationPages {
  private static final Logger LOG = LoggerFactory.getLogger(OrganisationPages.class);
  private static final int LISTINGS = 10;

  private final Site site;
  private final Organisations organisations;
  private final Finder search;
  private final OrganisationViews views;

  public OrganisationPages(
      Site site, Vocabularies vocabularies, Organisations organisations, Finder search) {
    this.site = site;
    this.organisations = organisations;
    this.search = search;
    this.views = new OrganisationViews(site, vocabularies);
  }

  public void bind(PageRoutes routes) {
    routes.get("/:language/organisations/:id", this::show);
  }

  private Reply show(Call call) {
    var say = site.wording(call);
    var organisation = organisations.get(Viewer.VISITOR, id(call));
    var view = views.of(organisation, parent(organisation), listings(organisation, say), say);
    return Reply.html(Html.of(out -> JteorganisationGenerated.render(out, null, view)));
  }

  private static UUID id(Call call) {
    try {
      return call.id("id");
    } catch (Refused.Invalid notAnId) {
      throw new Refused.NotFound("organisation", call.pathParameter("id"));
    }
  }

  /** The parent as far as the public may see it, or null. */
  private Organisation parent(Organisation organisation) {
    var ref = organisation.content().parent();
    return ref == null
        ? null
        : organisations
            .find(ref)
            .filter(o -> o.status() == OrganisationStatus.PUBLISHED)
            .orElse(null);
  }

  /** Its newest listings; null while the search engine does not answer. */
  private SearchPage listings(Organisation organisation, Wording say) {
    var own = Map.of(Facet.ORGANISATION, List.of(organisation.id().toString()));
    try {
      return search.find(new SearchQuery("", own, Sort.NEWEST, LISTINGS, null), say.language());
    } catch (Refused.Unavailable e) {
      LOG.debug("An organisation is shown without its listings: {}", e.getMessage());
      return null;
    }
  }
}
