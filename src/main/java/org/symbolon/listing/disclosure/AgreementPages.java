package org.symbolon.listing.disclosure;

import gg.jte.generated.precompiled.JteagreementGenerated;
import gg.jte.generated.precompiled.JteformGenerated;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.symbolon.identity.Visits;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.FormView;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/** Offering an agreement of confidentiality, and reading and signing one. */
public final class AgreementPages {
  private static final String PREFIX = "agreement";
  private static final String OFFER = "/manage/agreements";
  private static final String SIGN = "/agreements/";
  private static final int ROWS = 12;
  private static final int PEOPLE_ROWS = 3;
  private static final Duration DAY = Duration.ofDays(1);

  private final Site site;
  private final Visits visits;
  private final Disclosures disclosures;
  private final Agreements agreements;
  private final Listings listings;
  private final InstantSource clock;

  public AgreementPages(
      Site site,
      Visits visits,
      Disclosures disclosures,
      Agreements agreements,
      Listings listings,
      InstantSource clock) {
    this.site = site;
    this.visits = visits;
    this.disclosures = disclosures;
    this.agreements = agreements;
    this.listings = listings;
    this.clock = clock;
  }

  public void bind(PageRoutes routes) {
    for (var kind : Kind.values()) {
      var path = ListingLinks.pattern(kind) + OFFER;
      routes.get(path, this::draft).post(path, this::offer);
    }
    var path = "/:language" + SIGN + ":id";
    routes.get(path, this::read).post(path, this::sign);
  }

  private Reply draft(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    var listing = disclosures.managed(visit.get().viewer(), call.id("id"));
    var typed = MultiMap.caseInsensitiveMultiMap();
    typed.set("text", site.wording(call).text("agreement.template"));
    return form(call, visit.get(), listing, typed, List.of());
  }

  private Reply offer(Call call) {
    var visit = visits.sender(call);
    var listing = disclosures.managed(visit.viewer(), call.id("id"));
    var form = call.form();
    try {
      var people = text(form, "people").lines().flatMap(l -> Stream.of(l.split("[,;]"))).toList();
      agreements.offer(
          visit.viewer(),
          listing,
          new AgreementDraft(
              text(form, "party"), people, text(form, "text"), day(text(form, "lastDay"))));
    } catch (Refused.Invalid e) {
      return form(call, visit, listing, form, FormError.of(e, PREFIX, site.wording(call)));
    }
    var language = site.wording(call).language();
    var home = ListingLinks.page(language, listing.content().kind(), listing.id());
    return Reply.redirect(303, home + "/manage").withCacheControl("no-store");
  }

  private Reply form(
      Call call, Visits.Visit visit, Listing listing, MultiMap typed, List<FormError> errors) {
    var say = site.wording(call);
    var fields =
        new FormFields(say, PREFIX, typed, FormError.byField(errors))
            .text("party", true, AgreementDraft.PARTY_CHARACTERS)
            .paragraphs("people", true, PEOPLE_ROWS, 0)
            .line("lastDay", "date", "off")
            .paragraphs("text", true, ROWS, AgreementDraft.TEXT_CHARACTERS)
            .list();
    var path = ListingLinks.path(listing.content().kind(), listing.id());
    var heading = say.text("agreement.offer.title");
    var frame = site.frame(say.language(), path + OFFER, "", heading).notIndexed();
    var view =
        new FormView(
            frame,
            heading,
            say.text("agreement.offer.lead", "title", listing.content().title()),
            errors,
            frame.link(path + OFFER),
            Map.of(Visits.FORM_TOKEN, visit.formToken()),
            fields,
            say.text("agreement.offer.submit"),
            List.of(new FormView.Link(frame.link(path + "/manage"), say.text("manage.title"))));
    return Reply.html(
            errors.isEmpty() ? 200 : 422, Html.of(out -> JteformGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private Reply read(Call call) {
    var visit = visits.current(call);
    if (visit.isEmpty()) {
      return Visits.toSignIn(call);
    }
    return page(call, visit.get(), "", List.of());
  }

  private Reply sign(Call call) {
    var visit = visits.sender(call);
    var form = call.form();
    var name = text(form, "name");
    try {
      agreements.sign(visit.account(), call.id("id"), name, form.contains("agreed"));
    } catch (Refused.Invalid e) {
      return page(call, visit, name, FormError.of(e, "agreement.sign", site.wording(call)));
    }
    return Reply.redirect(303, call.path()).withCacheControl("no-store");
  }

  private Reply page(Call call, Visits.Visit visit, String name, List<FormError> errors) {
    var say = site.wording(call);
    var agreement = agreements.naming(visit.account(), call.id("id"));
    var own = agreement.signatory(visit.account().email());
    var listing = listings.getAll(List.of(agreement.listing())).getFirst();
    var frame =
        site.frame(say.language(), SIGN + agreement.id(), "", say.text("agreement.title"))
            .notIndexed();
    var view =
        new AgreementView(
            frame,
            listing.organisation().name(),
            listing.content().title(),
            ListingLinks.page(say.language(), listing.content().kind(), listing.id()),
            agreement.party(),
            agreement.text(),
            say.date(agreement.validUntil().minus(DAY)),
            agreement.stateAt(clock.instant()),
            own.signedAt() == null
                ? null
                : say.text(
                    "agreement.signed",
                    Map.of("name", own.signedName(), "date", say.date(own.signedAt()))),
            visit.formToken(),
            errors,
            new FormFields(
                    say,
                    "agreement.sign",
                    MultiMap.caseInsensitiveMultiMap().set("name", name),
                    FormError.byField(errors))
                .line("name", "text", "name")
                .list());
    return Reply.html(
            errors.isEmpty() ? 200 : 422,
            Html.of(out -> JteagreementGenerated.render(out, null, view)))
        .withCacheControl("no-store");
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String text(MultiMap form, String name) {
    return Objects.toString(form.get(name), "");
  }
}
