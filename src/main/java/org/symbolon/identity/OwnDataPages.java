package org.symbolon.identity;

import gg.jte.generated.precompiled.JteowndataGenerated;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** One's own data: the archive, and the end of the account with what follows from it. */
public final class OwnDataPages {
  private static final String PATH = "/:language/account/data";

  private final Site site;
  private final SignInForms forms;
  private final Visits visits;
  private final OwnData ownData;
  private final Function<UUID, String> organisations;

  /**
   * @param organisations how an organisation is called
   */
  public OwnDataPages(
      Site site, Visits visits, OwnData ownData, Function<UUID, String> organisations) {
    this.site = site;
    this.forms = new SignInForms(site);
    this.visits = visits;
    this.ownData = ownData;
    this.organisations = organisations;
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show).post(PATH, this::act);
  }

  private Reply show(Call call) {
    return visits
        .current(call)
        .map(visit ->
            visit.session().fresh() ? page(call, visit, List.of()) : Visits.toSignInAgain(call))
        .orElseGet(() -> Visits.toSignIn(call));
  }

  private Reply act(Call call) {
    var visit = visits.sender(call);
    if (!visit.session().fresh()) {
      return Visits.toSignInAgain(call);
    }
    var form = call.form();
    return switch (form.get("act") == null ? "" : form.get("act")) {
      case "export" ->
          new Reply(
              200,
              Map.of(
                  "Content-Type",
                  "application/zip",
                  "Content-Disposition",
                  "attachment; filename=\"symbolon-account.zip\"",
                  "Cache-Control",
                  "no-store"),
              Buffer.buffer(ownData.export(visit.account())));
      case "erase" -> erase(call, visit, form.get("email"));
      case String unknown -> throw new Refused.Invalid("act", "is not known: " + unknown);
    };
  }

  private Reply erase(Call call, Visits.Visit visit, String typed) {
    var say = site.wording(call);
    // Whoever means it types his address; a click alone ends nothing.
    if (typed == null || !typed.strip().equalsIgnoreCase(visit.account().email())) {
      return page(
          call, visit, List.of(new FormError("email", say.text("ownData.erase.email.wrong"))));
    }
    ownData.erase(visit.account());
    return Visits.without(forms.told(call, "ownData.erased"));
  }

  private Reply page(Call call, Visits.Visit visit, List<FormError> errors) {
    var say = site.wording(call);
    var frame =
        site.frame(say.language(), "/account/data", "", say.text("ownData.title")).notIndexed();
    var rows =
        ownData.foresee(visit.account()).stream()
            .map(one ->
                new OwnDataView.Row(
                    organisations.apply(one.organisation()),
                    one.heir()
                        .map(heir -> say.text("ownData.heir", Map.of("name", heir.name())))
                        .orElse(say.text("ownData.ends"))))
            .toList();
    var view = new OwnDataView(frame, visit.formToken(), errors, rows);
    return Reply.html(
            errors.isEmpty() ? 200 : 422,
            Html.of(out -> JteowndataGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }
}
