package org.symbolon.identity;

import gg.jte.generated.precompiled.JteformGenerated;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Frame;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** The look of the pages that lead into an account. */
final class SignInForms {
  private final Site site;

  SignInForms(Site site) {
    this.site = site;
  }

  /**
   * A form.
   *
   * @param name its messages are {@code NAME.title}, {@code NAME.lead} and {@code NAME.submit}
   * @param refused why it was not taken, or null
   * @param links pages by the messages of their names
   */
  Reply page(
      Call call,
      String name,
      Refused refused,
      MultiMap typed,
      Map<String, String> hidden,
      UnaryOperator<FormFields> fields,
      Map<String, String> links) {
    var say = site.wording(call);
    var errors = FormErrors.of(refused, say);
    var view =
        new FormView(
            frame(call, say, say.text(name + ".title")),
            say.text(name + ".title"),
            say.text(name + ".lead"),
            errors,
            call.path(),
            hidden,
            fields.apply(new FormFields(say, "field", typed, FormError.byField(errors))).list(),
            say.text(name + ".submit"),
            links(say, links));
    return reply(FormErrors.status(refused), view);
  }

  /** A page that only says what happened. */
  Reply told(Call call, String key) {
    var say = site.wording(call);
    var title = say.text(key + ".title");
    var links = links(say, Map.of("sign-in", "signIn.title"));
    return reply(200, FormView.told(frame(call, say, title), title, say.text(key), links));
  }

  private Frame frame(Call call, Wording say, String title) {
    var path = call.path().substring(1 + say.language().tag().length());
    return site.frame(say.language(), path, "", title).notIndexed();
  }

  private static List<FormView.Link> links(Wording say, Map<String, String> links) {
    return links.entrySet().stream()
        .map(link ->
            new FormView.Link(
                "/" + say.language().tag() + "/" + link.getKey(), say.text(link.getValue())))
        .toList();
  }

  private static Reply reply(int status, FormView view) {
    return Reply.html(status, Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store")
        .with("Referrer-Policy", "no-referrer");
  }
}
