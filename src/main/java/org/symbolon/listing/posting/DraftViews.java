package org.symbolon.listing.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Status;
import org.symbolon.listing.readiness.Finding;
import org.symbolon.listing.readiness.Readiness;
import org.symbolon.listing.readiness.Severity;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Writes the form of a listing out. */
final class DraftViews {
  private final Site site;
  private final Vocabularies vocabularies;

  DraftViews(Site site, Vocabularies vocabularies) {
    this.site = site;
    this.vocabularies = vocabularies;
  }

  /**
   * What a page shows beside the draft.
   *
   * @param errors what kept it from being posted
   * @param notices sentences before the form
   * @param add the list to which an empty entry is added, or null
   * @param edited the listing that it changes, or null
   */
  record Showing(
      Visit visit,
      UUID window,
      long version,
      List<Finding> errors,
      List<String> notices,
      String add,
      Listing edited,
      List<Organisation> organisations,
      Readiness.Report report) {}

  DraftView of(ListingDraft draft, Showing showing, Wording say) {
    var need = draft.kind() == Kind.NEED;
    var editing = draft.edited() != null;
    var title =
        say.text(
            editing
                ? "posting.title.edit"
                : need ? "posting.title.need" : "posting.title.technology");
    var errors = byField(showing.errors(), say);
    var fields =
        new DraftFields(vocabularies, draft.kind(), draft.typed(), errors, showing.add(), say);
    var path = PostingLinks.draftPath(draft.id());
    return new DraftView(
        site.frame(say.language(), path, "", title).notIndexed(),
        PostingLinks.draft(say.language(), draft.id()),
        showing.visit().formToken(),
        showing.window().toString(),
        showing.version(),
        need,
        title,
        say.text("posting.lead"),
        saved(draft.updatedAt(), say),
        showing.errors().stream().map(one -> ReadinessView.line(one, say)).toList(),
        notices(draft, showing, say),
        record(draft, say),
        organisations(draft, showing, errors, say),
        fields.words(),
        fields.classes(),
        fields.deals(),
        fields.rows(),
        topics(say),
        ReadinessView.of(showing.report(), say),
        editing,
        editing && showing.edited().lifecycle().status() == Status.PUBLISHED,
        need && !editing ? ListingLinks.newNeed(say.language()) : null,
        PostingLinks.mine(say.language()));
  }

  /** When a draft was saved last; the time is that of the server's clock, in UTC. */
  static String saved(Instant at, Wording say) {
    return say.text(
        "posting.saved",
        Map.of("date", say.date(at), "time", at.toString().substring(11, 16) + " UTC"));
  }

  private static Map<String, List<String>> byField(List<Finding> findings, Wording say) {
    var byField = new LinkedHashMap<String, List<String>>();
    for (var finding : findings) {
      var id = FieldIds.of(finding.field());
      if (id != null) {
        byField.computeIfAbsent(id, field -> new ArrayList<>()).add(finding.sentence(say));
      }
    }
    return byField;
  }

  private static List<String> notices(ListingDraft draft, Showing showing, Wording say) {
    var notices = new ArrayList<>(showing.notices());
    if (draft.base().example()) {
      notices.add(say.text("posting.sample"));
    }
    var open =
        showing.organisations().stream()
            .filter(one -> one.id().equals(draft.organisation()))
            .anyMatch(one -> one.status() != OrganisationStatus.PUBLISHED);
    if (open) {
      notices.add(say.text("posting.organisation.unpublished"));
    }
    return notices;
  }

  /** What the record says, as {@link Beginnings} kept it: a name, an equals sign, a value. */
  private static List<String> record(ListingDraft draft, Wording say) {
    var lines = new ArrayList<String>();
    for (var fact : draft.typed().all("record")) {
      var end = fact.indexOf('=');
      var key = "posting.record." + (end < 0 ? "" : fact.substring(0, end));
      if (end > 0 && say.has(key)) {
        lines.add(say.text(key, "value", value(fact.substring(end + 1), say)));
      }
    }
    return lines;
  }

  private static String value(String value, Wording say) {
    return value.matches("\\d{4}-\\d{2}-\\d{2}") ? say.date(LocalDate.parse(value)) : value;
  }

  private static TypedField.Choice organisations(
      ListingDraft draft, Showing showing, Map<String, List<String>> errors, Wording say) {
    return new TypedField.Choice(
        new TypedField.What(
            "organisation",
            "organisation",
            say.text("readiness.field.organisation"),
            null,
            errors.getOrDefault("organisation", List.of())),
        showing.organisations().stream()
            .map(one ->
                new TypedField.Option(
                    one.id().toString(),
                    one.content().name(),
                    one.id().equals(draft.organisation())))
            .toList());
  }

  private List<String> topics(Wording say) {
    return vocabularies.get("green-topics").terms().stream()
        .map(term -> term.label(say.language()))
        .distinct()
        .sorted(say.order())
        .toList();
  }

  /** The findings that keep a draft from being published. */
  static List<Finding> blockers(Readiness.Report report) {
    return report.findings().stream().filter(one -> one.severity() == Severity.BLOCKER).toList();
  }
}
