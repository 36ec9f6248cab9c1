package org.symbolon.organisation;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Site;

/** Fills the pages of one's own organisations. */
final class MyOrganisationViews {
  private static final Set<String> DONE = Set.of("entered", "changed", "joined", "left");

  private final Site site;
  private final OrganisationFormViews forms;

  MyOrganisationViews(Site site, OrganisationFormViews forms) {
    this.site = site;
    this.forms = forms;
  }

  MyOrganisationsView list(
      Visit visit,
      List<Organisation> organisations,
      Optional<String> done,
      Refused refused,
      Wording say) {
    var frame =
        site.frame(say.language(), MyOrganisationPages.PATH, "", say.text("org.mine")).notIndexed();
    var notice = done.filter(DONE::contains).map(what -> say.text("org.done." + what));
    var entries =
        organisations.stream()
            .sorted(Comparator.comparing(o -> o.content().name(), say.order()))
            .map(organisation -> entry(visit, organisation, say))
            .toList();
    return new MyOrganisationsView(
        frame,
        visit.formToken(),
        notice.orElse(null),
        refused == null ? null : refused.getMessage(),
        entries);
  }

  private static MyOrganisationsView.Entry entry(
      Visit visit, Organisation organisation, Wording say) {
    var id = organisation.id();
    var viewer = visit.viewer();
    var published = organisation.status() == OrganisationStatus.PUBLISHED;
    var below = "/" + say.language().tag() + MyOrganisationPages.PATH + "/" + id;
    var act = published ? OrganisationAct.PAUSE : OrganisationAct.PUBLISH;
    var may = viewer.may(act.operation(), id);
    var name = act.name().toLowerCase(Locale.ROOT);
    return new MyOrganisationsView.Entry(
        id.toString(),
        organisation.content().name(),
        role(visit, organisation, say),
        say.text("org.status." + organisation.status()),
        published,
        say.text("org.rule." + organisation.status()),
        may ? name : null,
        may ? say.text("org.act." + name) : null,
        published ? "/" + say.language().tag() + "/organisations/" + id : null,
        href(viewer, "reviseOrganisation", organisation, below + "/edit"),
        href(viewer, "seeMembers", organisation, below + "/members"),
        href(viewer, "listHandovers", organisation, below + "/handovers"));
  }

  private static String role(Visit visit, Organisation organisation, Wording say) {
    return visit
        .account()
        .roleIn(organisation.id())
        .map(role -> say.text("member." + role))
        .orElse("");
  }

  private static String href(
      Viewer viewer, String operation, Organisation organisation, String page) {
    return viewer.may(operation, organisation.id()) ? page : null;
  }

  OrganisationFormView enter(
      Visit visit, MultiMap typed, List<FormError> errors, Optional<String> back, Wording say) {
    var query =
        back.map(page ->
                "?"
                    + MyOrganisationPages.BACK
                    + "="
                    + URLEncoder.encode(page, StandardCharsets.UTF_8))
            .orElse("");
    return form(
        visit,
        "/new" + query,
        0,
        say.text("org.new"),
        say.text("org.new.lead"),
        typed,
        errors,
        say);
  }

  OrganisationFormView edit(
      Visit visit,
      Organisation organisation,
      long revision,
      MultiMap typed,
      List<FormError> errors,
      Wording say) {
    var lead = say.text("org.rule." + organisation.status());
    var heading = say.text("org.edit", "name", organisation.content().name());
    var path = "/" + organisation.id() + "/edit";
    return form(visit, path, revision, heading, lead, typed, errors, say);
  }

  private OrganisationFormView form(
      Visit visit,
      String path,
      long revision,
      String heading,
      String lead,
      MultiMap typed,
      List<FormError> errors,
      Wording say) {
    var fields = forms.fields(typed, errors, say);
    var page = MyOrganisationPages.PATH + path;
    return new OrganisationFormView(
        site.frame(say.language(), page.replaceAll("\\?.*", ""), "", heading).notIndexed(),
        heading,
        lead,
        errors,
        "/" + say.language().tag() + page,
        visit.formToken(),
        revision,
        fields.few().list(),
        fields.more().list(),
        fields.open(),
        say.text(revision == 0 ? "org.enter" : "org.save"));
  }
}
