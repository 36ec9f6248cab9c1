package org.symbolon.alert;

import java.util.UUID;
import java.util.function.Function;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Frame;
import org.symbolon.platform.pages.Site;

/** What all pages of one's own have in common: whoever is not signed in does so, and comes back. */
final class MyPages {
  private final Site site;
  private final Visits visits;

  MyPages(Site site, Visits visits) {
    this.site = site;
    this.visits = visits;
  }

  /** Shows a page to whoever is signed in. */
  Reply show(Call call, Function<Visit, Reply> page) {
    // An address that begins with no language is an address at which there is nothing.
    site.wording(call);
    return visits
        .current(call)
        .map(page)
        .orElseGet(() -> Visits.toSignIn(call))
        .withCacheControl("no-store");
  }

  /** Takes a form from whoever is signed in. */
  Reply take(Call call, Function<Visit, Reply> act) {
    site.wording(call);
    Visit visit;
    try {
      visit = visits.sender(call);
    } catch (Refused.Unauthenticated e) {
      return Visits.toSignIn(call);
    }
    return act.apply(visit).withCacheControl("no-store");
  }

  Wording wording(Call call) {
    return site.wording(call);
  }

  /** The frame of a page of one's own, which search engines have no business with. */
  Frame frame(Call call, String title) {
    var say = site.wording(call);
    var path = call.path().substring(1 + say.language().tag().length());
    return site.frame(say.language(), path, call.rawQuery(), title).notIndexed();
  }

  /** Back to a page below the language. */
  Reply to(Call call, String path) {
    return Reply.redirect(303, "/" + site.wording(call).language().tag() + path);
  }

  /** An address or a form that names no id names nothing. */
  static UUID id(String name, String sent) {
    try {
      return Call.idOf(name, sent == null ? "" : sent);
    } catch (Refused.Invalid notAnId) {
      throw new Refused.NotFound(name, "with this id");
    }
  }
}
