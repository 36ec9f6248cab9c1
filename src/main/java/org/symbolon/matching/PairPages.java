package org.symbolon.matching;

import gg.jte.generated.precompiled.JtepairGenerated;
import io.vertx.core.MultiMap;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Visits;
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

/** One pair explained, and the form with which one side shortlists or dismisses the other. */
public final class PairPages {
  private static final int NOT_GOOD_ENOUGH = 422;

  private final Site site;
  private final Listings listings;
  private final Explanations explanations;
  private final Decisions decisions;
  private final Visits visits;
  private final PairViews views;

  public PairPages(
      Site site,
      Vocabularies vocabularies,
      Listings listings,
      Explanations explanations,
      Decisions decisions,
      Visits visits,
      Reasons reasons) {
    this.site = site;
    this.listings = listings;
    this.explanations = explanations;
    this.decisions = decisions;
    this.visits = visits;
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
    var reader = Reader.of(visits, call);
    var id = MatchPages.idIn(call, "id");
    var other = MatchPages.idIn(call, "other");
    var kind = listings.get(reader.viewer(), id).content().kind();
    var home = ListingLinks.match(say.language(), kind, id, other);
    return call.path().equals(home)
        ? page(200, id, other, DecisionForms.Typed.NOTHING, reader, say)
        : Reply.redirect(301, home);
  }

  private Reply page(
      int status, UUID id, UUID other, DecisionForms.Typed typed, Reader reader, Wording say) {
    try {
      var view = views.of(explanations.of(reader.viewer(), id, other), typed, reader, say);
      return reader.only(
          Reply.html(status, Html.of(out -> JtepairGenerated.render(out, null, view))));
    } catch (Refused.Invalid sameKind) {
      throw new Refused.NotFound("match", other.toString());
    }
  }

  /** Takes what the page's form sends. */
  private Reply take(Call call) {
    var say = site.wording(call);
    Reader reader;
    try {
      reader = Reader.sending(visits, call);
    } catch (Refused.Unauthenticated e) {
      return Visits.toSignIn(call);
    }
    var id = MatchPages.idIn(call, "id");
    var other = MatchPages.idIn(call, "other");
    var form = call.form();
    var act = Objects.toString(form.get("act"), "");
    var reason = reason(form);
    var note = Objects.toString(form.get("note"), "");
    var errors = new HashMap<String, String>();
    if (act.equals("dismiss") && reason == null) {
      errors.put("reason", say.text("decide.reason.missing"));
    }
    if (note.codePointCount(0, note.length()) > Decisions.NOTE_CHARACTERS) {
      errors.put("note", say.text("decide.note.tooLong"));
    }
    if (!errors.isEmpty()) {
      var typed = new DecisionForms.Typed(Objects.toString(form.get("reason"), ""), note, errors);
      return page(NOT_GOOD_ENOUGH, id, other, typed, reader, say);
    }
    var viewer = reader.viewer();
    var said = said(act, viewer, id, other, reason, note);
    var kind = listings.get(viewer, id).content().kind();
    return Reply.redirect(
        303,
        "%s?said=%s&of=%s"
            .formatted(ListingLinks.matches(say.language(), kind, id), said.kind(), other));
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
