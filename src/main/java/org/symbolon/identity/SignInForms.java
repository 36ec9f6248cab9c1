package org.symbolon.identity;

import gg.jte.generated.precompiled.JteformGenerated;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    var view = view(call, name, refused, typed, hidden, fields, links);
    return reply(FormErrors.status(refused), view);
  }

  /** What {@link #page} shows. */
  FormView view(
      Call call,
      String name,
      Refused refused,
      MultiMap typed,
      Map<String, String> hidden,
      UnaryOperator<FormFields> fields,
      Map<String, String> links) {
    var say = site.wording(call);
    var errors = FormErrors.of(refused, say);
    return new FormView(
        frame(call, say, say.text(name + ".title")),
        say.text(name + ".title"),
        say.text(name + ".lead"),
        errors,
        call.path(),
        hidden,
        fields.apply(new FormFields(say, "field", typed, FormError.byField(errors))).list(),
        say.text(name + ".submit"),
        links(say, links));
  }

  /** The page behind a mailed link; a click confirms, so that no mail scanner does. */
  Reply linked(Call call, String name) {
    var link = Map.of("link", Objects.toString(call.query().get("link"), ""));
    return page(
        call, name, null, MultiMap.caseInsensitiveMultiMap(), link, fields -> fields, Map.of());
  }

  /** A page that only says what happened. */
  Reply told(Call call, String key) {
    return told(call, 200, key, Map.of("sign-in", "signIn.title"));
  }

  /** The same with another status and other ways to go on. */
  Reply told(Call call, int status, String key, Map<String, String> links) {
    var say = site.wording(call);
    var title = say.text(key + ".title");
    return reply(
        status, FormView.told(frame(call, say, title), title, say.text(key), links(say, links)));
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
    return reply(status, Html.of(out -> JteformGenerated.render(out, null, view)));
  }

  /**
   * Pages on the way in are kept nowhere, and tell no other site where one comes from. Not {@code
   * no-referrer}: browsers would send our own forms without their origin then.
   */
  static Reply reply(int status, String html) {
    return Reply.html(status, html)
        .withCacheControl("no-store")
        .with("Referrer-Policy", "same-origin");
  }
}
