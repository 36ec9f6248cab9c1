package org.symbolon.matching;

import gg.jte.generated.precompiled.JtepairGenerated;
import io.vertx.core.MultiMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Viewers;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/**
 * One pair explained, and the form with which one side shortlists or dismisses the other.
 *
 * <p>Nothing is sent along by the browser itself: there are no cookies, and whoever writes types
 * the operator's token into the form. A page of somebody else cannot know it, so the token is the
 * protection against forged requests too.
 */
public final class PairPages {
  private static final Logger LOG = LoggerFactory.getLogger(PairPages.class);
  private static final int WRONG_TOKEN = 403;
  private static final int NOT_GOOD_ENOUGH = 422;

  private final Site site;
  private final Listings listings;
  private final Explanations explanations;
  private final Decisions decisions;
  private final Viewers viewers;
  private final PairViews views;

  public PairPages(
      Site site,
      Vocabularies vocabularies,
      Listings listings,
      Explanations explanations,
      Decisions decisions,
      Viewers viewers,
      Reasons reasons) {
    this.site = site;
    this.listings = listings;
    this.explanations = explanations;
    this.decisions = decisions;
    this.viewers = viewers;
    this.views = new PairViews(site, vocabularies, reasons);
  }

  public void bind(PageRoutes routes) {
    for (var place : new String[] {"technologies", "needs"}) {
      var path = "/:language/" + place + "/:id/matches/:other";
      routes.get(path, this::show).post(path, this::take);
    }
  }

  private Reply show(Call call) {
    var say = site.wording(call);
    var id = MatchPages.idIn(call, "id");
    var other = MatchPages.idIn(call, "other");
    var kind = listings.get(Viewer.VISITOR, id).content().kind();
    var home = ListingLinks.match(say.language(), kind, id, other);
    return call.path().equals(home)
        ? page(200, id, other, PairViews.Sent.NOTHING, Viewer.VISITOR, say)
        : Reply.redirect(301, home);
  }

  private Reply page(
      int status, UUID id, UUID other, PairViews.Sent sent, Viewer viewer, Wording say) {
    try {
      var view = views.of(explanations.of(viewer, id, other), sent, viewer, say);
      return Reply.html(status, Html.of(out -> JtepairGenerated.render(out, null, view)));
    } catch (Refused.Invalid sameKind) {
      throw new Refused.NotFound("match", other.toString());
    }
  }

  /** Takes what one of the page's forms sends. */
  private Reply take(Call call) {
    var say = site.wording(call);
    var id = MatchPages.idIn(call, "id");
    var other = MatchPages.idIn(call, "other");
    var form = call.form();
    var act = Objects.toString(form.get("act"), "");
    var errors = new HashMap<String, String>();
    var viewer = viewer(form, errors, say);
    if (act.equals("show")) {
      var sent = new PairViews.Sent(DecisionForms.Typed.NOTHING, errors.get("operatorToken"));
      return page(errors.isEmpty() ? 200 : WRONG_TOKEN, id, other, sent, viewer, say)
          .withCacheControl("no-store");
    }
    var reason = reason(form);
    var note = Objects.toString(form.get("note"), "");
    if (act.equals("dismiss") && reason == null) {
      errors.put("reason", say.text("decide.reason.missing"));
    }
    if (note.codePointCount(0, note.length()) > Decisions.NOTE_CHARACTERS) {
      errors.put("note", say.text("decide.note.tooLong"));
    }
    if (!errors.isEmpty()) {
      return again(id, other, form, errors, say);
    }
    try {
      var said = said(act, viewer, id, other, reason, note);
      var kind = listings.get(viewer, id).content().kind();
      return Reply.redirect(
          303,
          "%s?said=%s&of=%s"
              .formatted(ListingLinks.matches(say.language(), kind, id), said.kind(), other));
    } catch (Refused.Forbidden e) {
      LOG.debug("A form is not taken: {}", e.getMessage());
      errors.put("token", say.text("post.error.notAllowed"));
      return again(id, other, form, errors, say);
    }
  }

  private Decision said(
      String act, Viewer viewer, UUID id, UUID other, DismissalReason reason, String note) {
    return switch (act) {
      case "shortlist" -> decisions.shortlist(viewer, id, other, note);
      case "dismiss" -> decisions.dismiss(viewer, id, other, reason, note);
      case "restore" -> decisions.restore(viewer, id, other);
      case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
    };
  }

  private Viewer viewer(MultiMap form, Map<String, String> errors, Wording say) {
    var token = form.get("operatorToken");
    try {
      return viewers.holding(token);
    } catch (Refused.Unauthenticated e) {
      LOG.debug("A form is not taken: {}", e.getMessage());
      var blank = token == null || token.isBlank();
      errors.put("token", say.text(blank ? "decide.token.missing" : "decide.token.wrong"));
      return Viewer.VISITOR;
    }
  }

  /** The page with the form as it was sent, but for the token. */
  private Reply again(UUID id, UUID other, MultiMap form, Map<String, String> errors, Wording say) {
    var typed =
        new DecisionForms.Typed(
            Objects.toString(form.get("reason"), ""),
            Objects.toString(form.get("note"), ""),
            errors);
    var status = errors.containsKey("token") ? WRONG_TOKEN : NOT_GOOD_ENOUGH;
    return page(status, id, other, new PairViews.Sent(typed, null), Viewer.VISITOR, say)
        .withCacheControl("no-store");
  }

  private static DismissalReason reason(MultiMap form) {
    var code = form.get("reason");
    for (var reason : DismissalReason.values()) {
      if (reason.name().equals(code)) {
        return reason;
      }
    }
    return null;
  }
}
