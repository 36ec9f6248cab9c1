package org.symbolon.introduction.outcome;

import gg.jte.generated.precompiled.JtefollowupGenerated;
import gg.jte.generated.precompiled.JteformGenerated;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.symbolon.identity.Visits;
import org.symbolon.introduction.AgreementFields;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The page behind the link of a follow-up: opening it shows buttons, a button answers. Nobody signs
 * in: who holds the link is asked.
 */
public final class FollowUpPages {
  static final String PATH = "/follow-up";

  private static final String ROUTE = "/:language" + PATH;
  private static final String LINK = "link";
  private static final String PREFIX = "followUp.form";
  private static final String REASONS = "introduction-decline-reasons";
  private static final int NOT_GOOD_ENOUGH = 422;
  private static final int TOO_LATE = 409;

  private final Site site;
  private final FollowUps followUps;
  private final Vocabularies vocabularies;

  public FollowUpPages(Site site, FollowUps followUps, Vocabularies vocabularies) {
    this.site = site;
    this.followUps = followUps;
    this.vocabularies = vocabularies;
  }

  public void bind(PageRoutes routes) {
    routes.get(ROUTE, this::show).post(ROUTE, this::answer);
  }

  private Reply show(Call call) {
    var secret = call.queryParameter(LINK).orElse("");
    return page(200, call, secret, MultiMap.caseInsensitiveMultiMap(), List.of());
  }

  private Reply page(int status, Call call, String secret, MultiMap typed, List<FormError> errors) {
    var say = site.wording(call);
    FollowUps.Question question;
    try {
      question = followUps.look(secret);
    } catch (Refused.NotFound e) {
      return told(200, say, "followUp.gone");
    }
    if (question.answer() != null) {
      return told(200, say, "followUp.thanks");
    }
    var matter = followUps.matter(question, say);
    var byField = FormError.byField(errors);
    var view =
        new FollowUpView(
            site.frame(say.language(), PATH, "", say.text("followUp.title")).notIndexed(),
            matter,
            say.text("followUp.lead", "months", question.months()),
            secret,
            AgreementFields.add(
                    new FormFields(say, AgreementFields.PREFIX, typed, byField), vocabularies, say)
                .list(),
            new FormFields(say, PREFIX, typed, byField).choice("reason", true, reasons(say)).list(),
            errors);
    return reply(Reply.html(status, Html.of(out -> JtefollowupGenerated.render(out, null, view))));
  }

  private Map<String, String> reasons(Wording say) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("", say.text("case.form.choose"));
    vocabularies
        .get(REASONS)
        .terms()
        .forEach(term -> labels.put(term.id(), term.label(say.language())));
    return labels;
  }

  /** The link is a secret, so that no other site learns where somebody came from. */
  private static Reply reply(Reply reply) {
    return reply.withCacheControl("no-store").with("Referrer-Policy", "no-referrer");
  }

  private Reply told(int status, Wording say, String key) {
    var title = say.text("followUp.title");
    var frame = site.frame(say.language(), PATH, "", title).notIndexed();
    var view = FormView.told(frame, title, say.text(key), List.of());
    return reply(Reply.html(status, Html.of(out -> JteformGenerated.render(out, null, view))));
  }

  private Reply answer(Call call) {
    Visits.requireOwnForm(call);
    var say = site.wording(call);
    var form = call.form();
    var secret = Objects.toString(form.get(LINK), "");
    try {
      followUps.answer(secret, outcome(form), AgreementFields.read(form), form.get("reason"));
      return told(200, say, "followUp.thanks");
    } catch (Refused.NotFound e) {
      return told(200, say, "followUp.gone");
    } catch (Refused.Conflict e) {
      return told(TOO_LATE, say, "followUp.tooLate");
    } catch (Refused.Invalid e) {
      return page(NOT_GOOD_ENOUGH, call, secret, form, FormError.of(e, PREFIX, say));
    }
  }

  private static Outcome outcome(MultiMap form) {
    var sent = Objects.toString(form.get("answer"), "");
    for (var outcome : Outcome.values()) {
      if (outcome.name().equals(sent)) {
        return outcome;
      }
    }
    throw new Refused.Invalid("answer", "is not known: " + sent);
  }
}
