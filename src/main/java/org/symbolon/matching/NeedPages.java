package org.symbolon.matching;

import gg.jte.generated.precompiled.JteneedGenerated;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.identity.Membership;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Visits;
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
 * it. What is looked at in passing is stored nowhere and is sent in bodies, not in addresses; so a
 * visitor may look before he signs in, and what he typed waits in the page meanwhile.
 */
public final class NeedPages {
  private static final Logger LOG = LoggerFactory.getLogger(NeedPages.class);
  private static final int NOT_GOOD_ENOUGH = 422;

  private final Site site;
  private final Listings listings;
  private final Organisations organisations;
  private final Matches matches;
  private final Visits visits;
  private final NeedDrafts drafts;
  private final NeedViews views;

  public NeedPages(
      Site site,
      Vocabularies vocabularies,
      Listings listings,
      Organisations organisations,
      Matches matches,
      Visits visits,
      Reasons reasons) {
    this.site = site;
    this.listings = listings;
    this.organisations = organisations;
    this.matches = matches;
    this.visits = visits;
    this.drafts = new NeedDrafts(vocabularies);
    this.views = new NeedViews(site, vocabularies, reasons);
  }

  /** Before the pages of needs: the address would fit theirs too. */
  public void bind(PageRoutes routes) {
    var path = "/:language" + NeedViews.PATH;
    routes.get(path, this::show).post(path, this::take);
  }

  private Reply show(Call call) {
    return page(200, NeedForm.read(call.query()), Map.of(), poster(call), site.wording(call));
  }

  /** Who would post, and for which organisations he may. */
  private NeedViews.Poster poster(Call call) {
    var reader = Reader.of(visits, call);
    return switch (reader.viewer()) {
      case Viewer.Person person ->
          new NeedViews.Poster(
              reader,
              organisations
                  .getAll(
                      person.account().memberships().stream()
                          .map(Membership::organisation)
                          .filter(id -> person.may("postListing", id))
                          .toList())
                  .stream()
                  .sorted(Comparator.comparing(one -> one.content().name()))
                  .toList());
      case Viewer.Visitor v -> new NeedViews.Poster(reader, List.of());
      case Viewer.Operator o -> new NeedViews.Poster(reader, List.of());
    };
  }

  private Reply take(Call call) {
    var say = site.wording(call);
    var typed = NeedForm.read(call.form());
    var poster = poster(call);
    if (!"post".equals(call.form().get("act"))) {
      return page(200, typed, Map.of(), poster, say);
    }
    var draft = drafts.of(typed, say);
    var errors = new LinkedHashMap<>(draft.errors());
    var owner = poster.chosen(typed);
    if (poster.reader().isVisitor()) {
      errors.put("publish", say.text("post.error.signIn"));
    } else if (call.form().get(Visits.FORM_TOKEN) == null) {
      // He signed in beside this page; the page that he gets now carries the proof.
      errors.put("publish", say.text("post.error.again"));
    } else if (owner.isEmpty()) {
      errors.put("publish", say.text("post.error.organisation"));
    }
    if (!errors.isEmpty()) {
      return page(NOT_GOOD_ENOUGH, typed, errors, poster, say);
    }
    var viewer = visits.sender(call).viewer();
    var ref = OrganisationRef.of(owner.orElseThrow().id());
    var posted = listings.post(viewer, new ListingInput(ref, draft.content()));
    listings.perform(viewer, posted.id(), Act.PUBLISH, OptionalLong.empty());
    var page = ListingLinks.matches(say.language(), Kind.NEED, posted.id());
    return Reply.redirect(303, page + "?posted=1");
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
      NeedViews.Poster poster,
      Wording say) {
    var preview = preview(typed, poster.chosen(typed), say);
    var view = views.of(typed, errors, poster, preview, say);
    var reply = Reply.html(status, Html.of(out -> JteneedGenerated.render(out, null, view)));
    return poster.reader().only(reply);
  }
}
