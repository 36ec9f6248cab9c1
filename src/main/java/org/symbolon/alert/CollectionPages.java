package org.symbolon.alert;

import gg.jte.generated.precompiled.JtecollectionGenerated;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.ListingCards;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** One collection: for its keeper, and behind the address that shares it. */
public final class CollectionPages {
  private static final String LIST = "/my/collections";
  private static final String PATH = "/:language/my/collections/:id";

  private final Site site;
  private final MyPages pages;
  private final Visits visits;
  private final Collections collections;
  private final ListingCards cards;

  public CollectionPages(
      Site site, Visits visits, Vocabularies vocabularies, Collections collections) {
    this.site = site;
    this.pages = new MyPages(site, visits);
    this.visits = visits;
    this.collections = collections;
    this.cards = new ListingCards(vocabularies);
  }

  /** After the pages whose addresses stand beside those of single collections. */
  public void bind(PageRoutes routes) {
    routes
        .get(PATH, call -> pages.show(call, visit -> own(call, visit, null, null)))
        .post(PATH, call -> pages.take(call, visit -> act(call, visit)))
        .get("/:language/shared", this::shared);
  }

  private Reply own(Call call, Visit visit, String secret, Refused refused) {
    var say = pages.wording(call);
    var opened = collections.open(visit.account(), id(call));
    var collection = opened.collection();
    var href = secret == null ? null : address(say, secret);
    var said =
        call.queryParameter("done")
            .filter(done -> say.has("collections.done." + done))
            .map(done -> say.text("collections.done." + done))
            .orElse(null);
    var own =
        new CollectionView.Own(
            visit.formToken(),
            collection.shared(),
            collection.sharesNotes(),
            href,
            said,
            refused == null ? null : wrong(refused, say));
    return page(refused == null ? 200 : 422, call, opened, own);
  }

  private static UUID id(Call call) {
    return MyPages.id("collection", call.pathParameter("id"));
  }

  /** Why a form about collections was not taken. */
  static String wrong(Refused refused, Wording say) {
    return refused instanceof Refused.Conflict
        ? say.text("collections.tooMany")
        : say.text("collections.wrong", "characters", Collections.NAME_CHARACTERS);
  }

  private String address(Wording say, String secret) {
    return site.baseUrl() + "/" + say.language().tag() + "/shared?link=" + secret;
  }

  private Reply act(Call call, Visit visit) {
    var form = call.form();
    var account = visit.account();
    var id = id(call);
    try {
      switch (Optional.ofNullable(form.get("act")).orElse("")) {
        case "rename" -> collections.rename(account, id, form.get("name"));
        case "note" -> collections.note(account, id, listing(call), form.get("note"));
        case "take-out" -> collections.takeOut(account, id, listing(call));
        case "share" -> {
          var secret = collections.share(account, id, form.get("notes") != null);
          // Shown in the answer itself, because it is nowhere else.
          return own(call, visit, secret, null);
        }
        case "unshare" -> collections.unshare(account, id);
        case "remove" -> {
          collections.remove(account, id);
          return pages.to(call, LIST);
        }
        case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
      }
    } catch (Refused.Invalid e) {
      return own(call, visit, null, e);
    }
    return pages.to(call, LIST + "/" + id + "?done=changed");
  }

  private static UUID listing(Call call) {
    return MyPages.id("listing", call.form().get("listing"));
  }

  private Reply shared(Call call) {
    pages.wording(call);
    var secret = call.queryParameter("link").orElse("");
    var opened = collections.openShared(visits.viewer(call), secret);
    return page(200, call, opened, null)
        .withCacheControl("no-store")
        // The address is a secret: no page that is opened from here is told of it.
        .with("Referrer-Policy", "no-referrer");
  }

  private Reply page(int status, Call call, Collections.Opened opened, CollectionView.Own own) {
    var say = pages.wording(call);
    var name = opened.collection().name();
    var view =
        new CollectionView(
            pages.frame(call, name),
            name,
            say.text("collections.size", "count", opened.listings().size()),
            rows(opened, say),
            opened.hidden() == 0 ? null : say.text("collections.hidden", "count", opened.hidden()),
            own);
    return Reply.html(status, Html.of(out -> JtecollectionGenerated.render(out, null, view)));
  }

  private List<CollectionView.Row> rows(Collections.Opened opened, Wording say) {
    return opened.listings().stream()
        .map(kept -> new CollectionView.Row(cards.card(kept.listing(), say), kept.note()))
        .toList();
  }
}
