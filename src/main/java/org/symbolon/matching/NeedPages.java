package org.symbolon.matching;

import gg.jte.generated.precompiled.JteneedGenerated;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Viewers;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Act;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingInput;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/**
 * A need in two minutes: the form, the technologies that suit what was typed so far, and posting
 * it. What is looked at in passing is stored nowhere and is sent in bodies, not in addresses. The
 * token that is typed to post is the protection against forged requests too, as there is no cookie.
 */
public final class NeedPages {
  private static final Logger LOG = LoggerFactory.getLogger(NeedPages.class);
  private static final int NOT_GOOD_ENOUGH = 422;
  private static final int NOT_ALLOWED = 403;

  private final Site site;
  private final Listings listings;
  private final Organisations organisations;
  private final Matches matches;
  private final Viewers viewers;
  private final NeedDrafts drafts;
  private final NeedViews views;

  public NeedPages(
      Site site,
      Vocabularies vocabularies,
      Listings listings,
      Organisations organisations,
      Matches matches,
      Viewers viewers,
      Reasons reasons) {
    this.site = site;
    this.listings = listings;
    this.organisations = organisations;
    this.matches = matches;
    this.viewers = viewers;
    this.drafts = new NeedDrafts(vocabularies);
    this.views = new NeedViews(site, vocabularies, reasons);
  }

  /** Before the pages of needs: the address would fit theirs too. */
  public void bind(PageRoutes routes) {
    var path = "/:language" + NeedViews.PATH;
    routes.get(path, this::show).post(path, this::take);
  }

  private Reply show(Call call) {
    var say = site.wording(call);
    var typed = NeedForm.read(call.query());
    return page(200, typed, Map.of(), preview(typed, Optional.empty(), say), say);
  }

  private Reply take(Call call) {
    var say = site.wording(call);
    var fields = call.form();
    var typed = NeedForm.read(fields);
    var owner = owner(typed);
    if (!"post".equals(fields.get("act"))) {
      return page(200, typed, Map.of(), preview(typed, owner, say), say)
          .withCacheControl("no-store");
    }
    var draft = drafts.of(typed, say);
    var errors = new LinkedHashMap<>(draft.errors());
    if (owner.isEmpty()) {
      var missing = typed.organisation().isEmpty();
      errors.put(
          "organisation", say.text(missing ? "post.error.required" : "post.error.organisation"));
    }
    var viewer = viewer(fields.get("operatorToken"), errors, say);
    if (errors.isEmpty()) {
      try {
        return posted(viewer, new ListingInput(ref(owner), draft.content()), say);
      } catch (Refused.Forbidden e) {
        LOG.debug("A need is not taken: {}", e.getMessage());
        errors.put("organisation", say.text("post.error.notAllowed"));
      }
    }
    var status = errors.containsKey("operatorToken") ? NOT_ALLOWED : NOT_GOOD_ENOUGH;
    return page(status, typed, errors, preview(typed, owner, say), say)
        .withCacheControl("no-store");
  }

  private Reply posted(Viewer viewer, ListingInput input, Wording say) {
    var draft = listings.post(viewer, input);
    listings.perform(viewer, draft.id(), Act.PUBLISH, OptionalLong.empty());
    var page = ListingLinks.matches(say.language(), Kind.NEED, draft.id());
    return Reply.redirect(303, page + "?posted=1");
  }

  private static OrganisationRef ref(Optional<Organisation> owner) {
    return OrganisationRef.of(owner.orElseThrow().id());
  }

  private Viewer viewer(String token, Map<String, String> errors, Wording say) {
    try {
      return viewers.holding(token);
    } catch (Refused.Unauthenticated e) {
      LOG.debug("A need is not taken: {}", e.getMessage());
      var blank = token == null || token.isBlank();
      errors.put("operatorToken", say.text(blank ? "decide.token.missing" : "decide.token.wrong"));
      return Viewer.VISITOR;
    }
  }

  private Optional<Organisation> owner(NeedForm typed) {
    return MatchPages.idWithin(typed.organisation())
        .flatMap(id -> organisations.find(OrganisationRef.of(id)));
  }

  private NeedView.Preview preview(NeedForm typed, Optional<Organisation> owner, Wording say) {
    if (!typed.hasWords()) {
      return views.waiting(say);
    }
    try {
      var content = drafts.of(typed, say).content();
      return views.preview(matches.ofDraft(content, owner), say);
    } catch (Refused.Unavailable e) {
      LOG.debug("A draft is shown without its matches: {}", e.getMessage());
      return views.unavailable(say);
    }
  }

  private Reply page(
      int status,
      NeedForm typed,
      Map<String, String> errors,
      NeedView.Preview preview,
      Wording say) {
    var view = views.of(typed, errors, preview, say);
    return Reply.html(status, Html.of(out -> JteneedGenerated.render(out, null, view)));
  }
}
