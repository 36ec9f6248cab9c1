package org.symbolon.listing.posting;

import io.vertx.core.MultiMap;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.listing.Status;
import org.symbolon.listing.readiness.Finding;
import org.symbolon.listing.readiness.Readiness;
import org.symbolon.listing.readiness.Rule;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** The form in which a listing is typed; every button of it saves what was typed first. */
public final class DraftPages {
  private static final String PATH = "/:language" + PostingLinks.MINE + "/drafts/:id";
  private static final String EDIT = "/:language" + PostingLinks.MINE + "/:id/edit";
  private static final int NOT_GOOD_ENOUGH = 422;

  private final Site site;
  private final Visits visits;
  private final Drafts drafts;
  private final DraftReplies replies;

  public DraftPages(
      Site site,
      Visits visits,
      Vocabularies vocabularies,
      Drafts drafts,
      Listings listings,
      Organisations organisations,
      InstantSource clock) {
    this.site = site;
    this.visits = visits;
    this.drafts = drafts;
    this.replies =
        new DraftReplies(
            drafts,
            listings,
            new MyOrganisations(organisations),
            new Readiness(vocabularies),
            clock,
            new DraftViews(site, vocabularies));
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show).post(PATH, this::take).get(EDIT, this::edit);
  }

  private static UUID id(Call call) {
    return Ids.of(call.pathParameter("id"))
        .orElseThrow(() -> new Refused.NotFound("draft", call.pathParameter("id")));
  }

  /** Opening the draft that changes a listing leads to the same one however often it is done. */
  private Reply edit(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    var language = site.wording(call).language();
    try {
      var draft = drafts.edit(visit.get().viewer(), visit.get().account(), id(call));
      return Reply.redirect(303, PostingLinks.draft(language, draft.id()))
          .withCacheControl("no-store");
    } catch (Refused.Conflict tooMany) {
      return Reply.redirect(303, PostingLinks.mine(language) + "?drafts=full");
    }
  }

  private Reply show(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    var say = site.wording(call);
    var draft = drafts.get(visit.get().account(), id(call));
    var notices = new ArrayList<String>();
    call.queryParameter("notice")
        .map(notice -> "posting.notice." + notice)
        .filter(say::has)
        .ifPresent(key -> notices.add(say.text(key)));
    var typing = new Typing(visit.get(), draft, drafts.window(), draft.version(), say);
    return replies.page(200, typing, List.of(), notices, call.queryParameter("add").orElse(null));
  }

  private Reply take(Call call) {
    Visit visit;
    try {
      visit = visits.sender(call);
    } catch (Refused.Unauthenticated e) {
      return Visits.toSignIn(call);
    }
    var say = site.wording(call);
    var form = call.form();
    var stored = drafts.get(visit.account(), id(call));
    var typed = Typed.read(form.names(), form::getAll).with("record", stored.typed().all("record"));
    var organisation =
        MyOrganisations.chosen(visit.viewer(), form.get("organisation"))
            .orElse(stored.organisation());
    var act = Objects.toString(form.get("act"), "save");
    var draft = stored.with(organisation, removed(typed, act));
    var typing = new Typing(visit, draft, window(form), version(form), say);
    Optional<Long> version;
    try {
      version = drafts.save(draft, typing.version(), typing.window());
    } catch (Refused.Invalid tooLarge) {
      var notice = say.text("posting.tooLarge", "limit", Drafts.CHARACTERS);
      return replies.page(NOT_GOOD_ENOUGH, typing, List.of(), List.of(notice), null);
    }
    if (version.isEmpty()) {
      return savedElsewhere(typing, act);
    }
    return act(typing.with(draft, version.get()), act);
  }

  private UUID window(MultiMap form) {
    return Ids.of(form.get("window")).orElseGet(drafts::window);
  }

  private static long version(MultiMap form) {
    var sent = Objects.toString(form.get("version"), "");
    return sent.matches("\\d{1,18}") ? Long.parseLong(sent) : 0;
  }

  /** {@code remove-rights-2}: everything else stays. */
  private static Typed removed(Typed typed, String act) {
    var parts = act.split("-");
    return parts.length == 3 && parts[0].equals("remove") && parts[2].matches("\\d{1,4}")
        ? typed.withoutRow(parts[1], Integer.parseInt(parts[2]))
        : typed;
  }

  /** What was typed in two windows stays in two drafts. */
  private Reply savedElsewhere(Typing typing, String act) {
    if (act.equals("autosave")) {
      return replies.fragment(DraftReplies.SAVED_ELSEWHERE, typing);
    }
    var draft = typing.draft();
    try {
      var copy =
          drafts.open(
              typing.visit().account(),
              new ListingDraft.Opening(
                  draft.organisation(), draft.kind(), draft.edited(), draft.typed(), draft.base()));
      var address = PostingLinks.draft(typing.say().language(), copy.id());
      return Reply.redirect(303, address + "?notice=elsewhere");
    } catch (Refused.Conflict tooMany) {
      var notice = typing.say().text("posting.tooMany", "limit", Drafts.MOST);
      return replies.page(DraftReplies.SAVED_ELSEWHERE, typing, List.of(), List.of(notice), null);
    }
  }

  private Reply act(Typing typing, String act) {
    var address = PostingLinks.draft(typing.say().language(), typing.draft().id());
    return switch (act) {
      case "autosave" -> replies.fragment(200, typing);
      case "keep" -> post(typing, false);
      case "publish" -> post(typing, true);
      case String add when add.startsWith("add-") -> {
        var list = add.substring("add-".length());
        yield Reply.redirect(303, address + "?add=" + list + "#" + last(typing.draft(), list));
      }
      case String remove when remove.startsWith("remove-") ->
          Reply.redirect(303, address + "#" + remove.split("-")[1]);
      case String save -> Reply.redirect(303, address + "?notice=saved#readiness");
    };
  }

  /** The element that the added entry begins with. */
  private static String last(ListingDraft draft, String list) {
    var parts = Typed.ROWS.get(list);
    return parts == null
        ? list + "-" + draft.typed().all(list).size()
        : list + "-" + draft.typed().rows(list).size() + "-" + parts.getFirst();
  }

  private Reply post(Typing typing, boolean publish) {
    var draft = typing.draft();
    var say = typing.say();
    var errors = new ArrayList<>(replies.errors(draft, publish || replies.published(typing)));
    if (draft.organisation() == null) {
      errors.addFirst(new Finding(Rule.F_ORGANISATION_MISSING, "/organisation", null, null, null));
    }
    if (!errors.isEmpty()) {
      return replies.page(NOT_GOOD_ENOUGH, typing, errors, List.of(), null);
    }
    try {
      return posted(drafts.post(typing.visit().viewer(), draft, publish), say);
    } catch (Refused.Stale changed) {
      var rebased = drafts.rebased(typing.visit().viewer(), draft);
      var version = drafts.save(rebased, typing.version(), typing.window());
      return replies.page(
          DraftReplies.SAVED_ELSEWHERE,
          typing.with(rebased, version.orElse(typing.version())),
          List.of(),
          List.of(say.text("posting.notice.changed")),
          null);
    } catch (Refused.NotFound postedAlready) {
      return Reply.redirect(303, PostingLinks.mine(say.language()));
    }
  }

  private static Reply posted(Listing listing, Wording say) {
    var kind = listing.content().kind();
    if (listing.lifecycle().status() != Status.PUBLISHED) {
      return Reply.redirect(
          303, PostingLinks.mine(say.language()) + "?notice=kept#l-" + listing.id());
    }
    return Reply.redirect(
        303,
        kind == Kind.NEED
            ? ListingLinks.matches(say.language(), kind, listing.id()) + "?posted=1"
            : ListingLinks.page(say.language(), kind, listing.id()) + "?posted=1");
  }
}
