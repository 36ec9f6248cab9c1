package org.symbolon.listing;

import gg.jte.generated.precompiled.JtehandoversGenerated;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.symbolon.identity.Membership;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** Where one organisation offers its listings to another, and where the other one answers. */
public final class HandoverPages {
  private static final String PATH = "/:language/my/organisations/:id/handovers";
  private static final int NOT_GOOD_ENOUGH = 422;
  private static final MultiMap NOTHING = MultiMap.caseInsensitiveMultiMap();
  private static final Pattern ID_ANYWHERE =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  private final Visits visits;
  private final Organisations organisations;
  private final Listings listings;
  private final Handovers handovers;
  private final Site site;
  private final HandoversViews views;

  public HandoverPages(
      Site site,
      Visits visits,
      Organisations organisations,
      Listings listings,
      Handovers handovers) {
    this.site = site;
    this.visits = visits;
    this.organisations = organisations;
    this.listings = listings;
    this.handovers = handovers;
    this.views = new HandoversViews(site);
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show).post(PATH, this::act);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(call, visit, NOTHING, null))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    var form = call.form();
    var act = Optional.ofNullable(form.get("act")).orElse("");
    try {
      if (act.equals("offer")) {
        offer(visit, form);
        act = "offered";
      } else {
        handovers.answer(visit.viewer(), id(form, "id"), answer(act));
      }
    } catch (Refused.Invalid | Refused.Conflict | Refused.NotFound e) {
      return page(call, visit, form, e);
    }
    return Reply.redirect(303, call.path() + "?done=" + act);
  }

  private void offer(Visit visit, MultiMap form) {
    var chosen = Optional.ofNullable(form.get("to")).filter(text -> !text.isBlank());
    var typed = Optional.ofNullable(form.get("address")).orElse("");
    var found = ID_ANYWHERE.matcher(chosen.orElse(typed));
    var to = found.find() ? UUID.fromString(found.group()) : null;
    handovers.offer(visit.viewer(), id(form, "listing"), to, form.get("note"));
  }

  private static UUID id(MultiMap form, String name) {
    return Call.idOf(name, Optional.ofNullable(form.get(name)).orElse(""));
  }

  private static Handover.Answer answer(String written) {
    return Stream.of(Handover.Answer.values())
        .filter(answer -> answer.written().equals(written))
        .findFirst()
        .orElseThrow(() -> new Refused.Invalid("act", "is not known"));
  }

  private Reply page(Call call, Visit visit, MultiMap typed, Refused refused) {
    // Who may not even see the organisation learns nothing of it.
    var organisation = organisations.get(visit.viewer(), call.id("id"));
    var view =
        views.of(
            visit,
            facts(visit, organisation),
            typed,
            call.queryParameter("done"),
            refused,
            site.wording(call));
    return Reply.html(
            refused == null ? 200 : NOT_GOOD_ENOUGH,
            Html.of(out -> JtehandoversGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private HandoversViews.Facts facts(Visit visit, Organisation organisation) {
    var viewer = visit.viewer();
    var all = handovers.of(viewer, organisation.id());
    var names = new HashMap<UUID, String>();
    organisations
        .getAll(all.stream().flatMap(h -> Stream.of(h.from(), h.to())).distinct().toList())
        .forEach(o -> names.put(o.id(), o.content().name()));
    var readable =
        listings.getAll(all.stream().map(Handover::listing).distinct().toList()).stream()
            .filter(listing -> listings.isOpen(listing))
            .collect(Collectors.toMap(Listing::id, listing -> listing));
    return new HandoversViews.Facts(
        organisation,
        all,
        names,
        readable,
        handovers.owned(viewer, organisation.id()),
        receivers(visit, organisation));
  }

  private List<Organisation> receivers(Visit visit, Organisation organisation) {
    var mine = visit.account().memberships().stream().map(Membership::organisation).toList();
    var all = new ArrayList<>(organisations.spinOffs(organisation));
    all.addAll(organisations.getAll(mine));
    return all.stream()
        .filter(o -> !o.id().equals(organisation.id()))
        .filter(o -> o.status() != OrganisationStatus.WITHDRAWN)
        .filter(o ->
            visit.viewer().seesUnpublished(o.id()) || o.status() == OrganisationStatus.PUBLISHED)
        .distinct()
        .toList();
  }
}
