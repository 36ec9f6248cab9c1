package org.symbolon.platform.pages;

import gg.jte.generated.precompiled.JteerrorGenerated;
import java.util.List;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.ErrorPages;
import org.symbolon.platform.http.Problem;
import org.symbolon.platform.http.Reply;

/** Tells a person in his language what went wrong. Calls no service, so that it always can. */
public final class PlainErrors implements ErrorPages {
  private final Site site;

  public PlainErrors(Site site) {
    this.site = site;
  }

  @Override
  public Reply page(Call call, Problem problem) {
    var language = language(call);
    var say = site.messages().in(language);
    var kind = kind(problem.status());
    var heading = say.text("error." + kind);
    var frame = site.frame(language, "/", "", heading).notIndexed();
    var rules =
        kind.equals("invalid")
            ? problem.errors().stream().map(rule -> rule.pointer() + ": " + rule.detail()).toList()
            : List.<String>of();
    var view =
        new ErrorView(
            frame, heading, say.text("error." + kind + ".text"), rules, problem.incident());
    var reply =
        Reply.html(problem.status(), Html.of(out -> JteerrorGenerated.render(out, null, view)));
    for (var header : problem.headers().entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply.withCacheControl("no-store");
  }

  private static String kind(int status) {
    return switch (status) {
      case 404, 410 -> "notFound";
      case 429, 503 -> "busy";
      default -> status >= 500 ? "fault" : "invalid";
    };
  }

  /** The language of the address; where there is none, what the browser asks for. */
  private static Language language(Call call) {
    var path = call.path() == null ? "" : call.path();
    var end = path.indexOf('/', 1);
    var first = path.length() < 2 ? "" : path.substring(1, end < 0 ? path.length() : end);
    return Language.of(first).orElseGet(() -> asked(call));
  }

  private static Language asked(Call call) {
    try {
      return call.language();
    } catch (Refused.Invalid wrongParameter) {
      // The page that explains a mistake must not fail over another one.
      return Language.EN;
    }
  }
}
