package org.symbolon.alert;

import gg.jte.generated.precompiled.JtenoticesGenerated;
import java.util.List;
import org.symbolon.identity.Notice;
import org.symbolon.identity.Notices;
import org.symbolon.identity.Visits;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** What one was told; opening a notice marks it as read and leads to what it is about. */
public final class NoticePages {
  private static final String PATH = "/:language/my/notices";

  private final MyPages pages;
  private final Notices notices;

  public NoticePages(Site site, Visits visits, Notices notices) {
    this.pages = new MyPages(site, visits);
    this.notices = notices;
  }

  public void bind(PageRoutes routes) {
    routes
        .get(PATH, call -> pages.show(call, visit -> list(call, visit)))
        .post(PATH, call -> pages.take(call, visit -> readAll(call, visit)))
        .get(PATH + "/:id", call -> pages.show(call, visit -> open(call, visit)));
  }

  private Reply list(Call call, Visit visit) {
    var say = pages.wording(call);
    var view =
        new NoticesView(
            pages.frame(call, say.text("notices.title")),
            visit.formToken(),
            rows(notices.list(visit.account().id(), Notices.KEPT), say));
    return Reply.html(Html.of(out -> JtenoticesGenerated.render(out, null, view)));
  }

  /** Notices in the words of a page. */
  static List<NoticesView.Row> rows(List<Notice> notices, Wording say) {
    return notices.stream()
        .map(notice ->
            new NoticesView.Row(
                "/" + say.language().tag() + "/my/notices/" + notice.id(),
                Notices.text(notice, say),
                say.date(notice.createdAt()),
                notice.read()))
        .toList();
  }

  private Reply open(Call call, Visit visit) {
    var notice = MyPages.id("notice", call.pathParameter("id"));
    return pages.to(call, notices.read(visit.account().id(), notice));
  }

  private Reply readAll(Call call, Visit visit) {
    notices.readAll(visit.account().id());
    return pages.to(call, "/my/notices");
  }
}
