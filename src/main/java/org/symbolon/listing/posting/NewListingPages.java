package org.symbolon.listing.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gg.jte.generated.precompiled.JtestartGenerated;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/**
 * Where a listing begins: with the number of a publication, rows of a table, another listing, or
 * nothing. Each makes a draft.
 */
public final class NewListingPages {
  private static final String PATH = "/:language" + PostingLinks.MINE + "/new";

  /** Of a file with rows; twenty rows at all their limits take less. */
  private static final long FILE_BYTES = 4L * 1024 * 1024;

  private static final int NOT_GOOD_ENOUGH = 422;

  private final Site site;
  private final Visits visits;
  private final Drafts drafts;
  private final Listings listings;
  private final MyOrganisations organisations;
  private final PublicationSource publications;
  private final TableReader tables;
  private final StartViews views;

  public NewListingPages(
      Site site,
      Visits visits,
      Drafts drafts,
      Listings listings,
      Organisations organisations,
      PublicationSource publications,
      TableReader tables) {
    this.site = site;
    this.visits = visits;
    this.drafts = drafts;
    this.listings = listings;
    this.organisations = new MyOrganisations(organisations);
    this.publications = publications;
    this.tables = tables;
    this.views = new StartViews(site, listings, this.organisations, publications);
  }

  public void bind(PageRoutes routes) {
    routes
        .get(PATH, this::show)
        .post(PATH, this::take)
        // A path of its own: what is pasted may be longer than a field beside a file may be.
        .get(PATH + "/file", this::show)
        .upload(PATH + "/file", this::admit, this::take);
  }

  private void admit(Call call) {
    if (visits.current(call).isEmpty()) {
      throw new Refused.Unauthenticated("Sign in to do this.");
    }
  }

  /** Why nothing could begin; {@code field} is the one to look at. */
  private static final class NotBegun extends Exception {
    private static final long serialVersionUID = 1L;
    private final String field;

    NotBegun(String field, String sentence) {
      super(sentence);
      this.field = field;
    }
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit -> page(200, visit, StartViews.Sent.of(call.query()), null, site.wording(call)))
        .orElseGet(() -> Visits.toSignIn(call));
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
    var sent = StartViews.Sent.of(form);
    try {
      var opened =
          openings(visit, call, sent, say).stream()
              .map(opening -> drafts.open(visit.account(), opening))
              .toList();
      return Reply.redirect(
          303,
          opened.size() == 1
              ? PostingLinks.draft(say.language(), opened.getFirst().id())
              : PostingLinks.mine(say.language()) + "#drafts");
    } catch (NotBegun e) {
      var error = new StartView.Error(e.field, e.getMessage());
      return page(NOT_GOOD_ENOUGH, visit, sent, error, say);
    } catch (Refused.Conflict tooMany) {
      var error = new StartView.Error("", say.text("posting.tooMany", "limit", Drafts.MOST));
      return page(NOT_GOOD_ENOUGH, visit, sent, error, say);
    }
  }

  private List<ListingDraft.Opening> openings(
      Visit visit, Call call, StartViews.Sent sent, Wording say) throws NotBegun {
    var form = call.form();
    var organisation =
        MyOrganisations.chosen(visit.viewer(), sent.organisation())
            .or(() -> organisations.first(visit))
            .orElseThrow(() -> new NotBegun("organisation", say.text("posting.organisation.none")));
    return switch (Objects.toString(form.get("act"), "")) {
      case "publication" -> List.of(publication(sent, organisation, say));
      case "table" -> rows(() -> tables.read(sent.table()), sent, organisation, say);
      case "file" -> rows(() -> tables.read(file(call)), sent, organisation, say);
      case "copy" -> List.of(copy(visit, form.get("listing"), say));
      case String nothing -> {
        var language = List.of(say.language().tag());
        var typed = Typed.NOTHING.with("language", language);
        yield List.of(ListingDraft.Opening.of(organisation, sent.kind(), typed));
      }
    };
  }

  private ListingDraft.Opening publication(StartViews.Sent sent, UUID organisation, Wording say)
      throws NotBegun {
    if (sent.number().isBlank()) {
      throw new NotBegun("number", say.text("posting.start.number.missing"));
    }
    var found = publications.find(sent.number());
    if (found.isEmpty()) {
      throw new NotBegun(
          "number", say.text("posting.start.number.unknown", "number", sent.number().strip()));
    }
    var source =
        found.get().sample() ? say.text("posting.start.source.samples") : publications.name();
    return Beginnings.of(found.get(), source, sent.kind(), organisation);
  }

  private static Path file(Call call) {
    var sent = call.multipart().file("file");
    if (sent.isEmpty() || sent.get().size() > FILE_BYTES) {
      throw new Refused.Invalid("file", "must have 1 to " + FILE_BYTES + " bytes");
    }
    return sent.get().path();
  }

  private static List<ListingDraft.Opening> rows(
      Supplier<List<ObjectNode>> table, StartViews.Sent sent, UUID organisation, Wording say)
      throws NotBegun {
    try {
      return table.get().stream()
          .map(row -> Beginnings.of(row, sent.kind(), organisation))
          .toList();
    } catch (Refused.Invalid e) {
      var rule = e.violations().getFirst();
      throw new NotBegun(
          "table",
          say.text("posting.start.table.wrong", "detail", rule.pointer() + ": " + rule.detail()));
    }
  }

  private ListingDraft.Opening copy(Visit visit, String listing, Wording say) throws NotBegun {
    var id =
        Ids.of(listing)
            .orElseThrow(() -> new NotBegun("listing", say.text("posting.start.copy.missing")));
    var copied = listings.get(visit.viewer(), id);
    visit.viewer().require("postListing", copied.organisation().id());
    return Beginnings.of(copied);
  }

  private Reply page(
      int status, Visit visit, StartViews.Sent sent, StartView.Error error, Wording say) {
    var view = views.of(visit, sent, error, say);
    return Reply.html(status, Html.of(out -> JtestartGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
