package org.symbolon.listing.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.FormField.Asked;
import org.symbolon.platform.pages.Site;

/** Writes out the page on which it is decided what is shown to whom. */
final class ManageViews {
  private static final int ROWS = 8;
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * What the page is about.
   *
   * @param typed a text that was refused, or null
   */
  record Managed(
      Listing listing,
      Disclosure disclosure,
      List<Agreement> agreements,
      List<Grants.Accepted> accepted,
      ConfidentialText typed) {}

  private final Site site;

  ManageViews(Site site) {
    this.site = site;
  }

  ManageView of(
      Managed managed, String formToken, Instant now, List<FormError> errors, Wording say) {
    var listing = managed.listing();
    var content = listing.content();
    var path = ListingLinks.path(content.kind(), listing.id());
    var frame = site.frame(say.language(), path + "/manage", "", say.text("manage.title"));
    return new ManageView(
        frame.notIndexed(),
        content.language(),
        content.title(),
        frame.link(path),
        formToken,
        errors,
        texts(managed, errors, say),
        managed.disclosure().documents().stream().map(file -> document(file, say)).toList(),
        Arrays.stream(Tier.values())
            .map(tier -> new ManageView.TierOption(tier.name(), say.text("tier." + tier)))
            .toList(),
        managed.agreements().stream().map(one -> agreement(one, now, say)).toList(),
        managed.accepted().stream()
            .map(one ->
                new ManageView.AcceptedRow(
                    one.organisation().toString(),
                    one.name(),
                    ListingLinks.organisation(say.language(), one.organisation()),
                    say.date(one.since())))
            .toList());
  }

  private static List<ManageView.TextForm> texts(
      Managed managed, List<FormError> errors, Wording say) {
    var said =
        managed.disclosure().parts().stream()
            .collect(Collectors.toMap(Disclosure.Part::field, Function.identity()));
    var wrong = FormError.byField(errors);
    var forms = new ArrayList<ManageView.TextForm>();
    for (var field : ConfidentialField.values()) {
      var part = said.get(field);
      var typed = managed.typed();
      var now =
          typed != null && typed.field() == field
              ? typed
              : part == null
                  ? new ConfidentialText(field, Tier.NDA, "")
                  : new ConfidentialText(field, part.tier(), part.text());
      forms.add(
          new ManageView.TextForm(
              field.name(),
              say.text("confidential." + field),
              part == null ? null : say.text("tier." + part.tier()),
              wrong.containsKey(field.name()),
              fields(now, wrong, say)));
    }
    return forms;
  }

  private static List<FormField> fields(
      ConfidentialText text, Map<String, String> wrong, Wording say) {
    var name = text.field().name();
    var options =
        Arrays.stream(Tier.values())
            .map(tier ->
                new FormField.Option(tier.name(), say.text("tier." + tier), tier == text.tier()))
            .toList();
    return List.of(
        new FormField.Paragraphs(
            new Asked(
                name,
                say.text("manage.text"),
                say.text("confidential." + name + ".hint"),
                wrong.get(name),
                false),
            text.text(),
            ROWS,
            ConfidentialText.CHARACTERS),
        new FormField.Choice(
            new Asked(name + "-tier", say.text("manage.tier"), null, null, true), options));
  }

  private static ManageView.DocumentRow document(ListingDocument file, Wording say) {
    return new ManageView.DocumentRow(
        file.id().toString(),
        file.title(),
        file.path(),
        say.text(file.picture() ? "confidential.picture" : "confidential.document"),
        DocumentViews.size(file.size(), say),
        file.tier().name());
  }

  private static ManageView.AgreementRow agreement(Agreement one, Instant now, Wording say) {
    var state = one.stateAt(now);
    return new ManageView.AgreementRow(
        one.id().toString(),
        one.party(),
        say.text("agreement.state." + state),
        say.date(one.validUntil().minus(DAY)),
        state == Agreement.State.HOLDS,
        one.signatories().stream()
            .map(person ->
                new ManageView.PersonRow(
                    person.email(),
                    person.signedAt() == null
                        ? say.text("agreement.unsigned")
                        : say.text(
                            "agreement.signed",
                            Map.of(
                                "name", person.signedName(), "date", say.date(person.signedAt())))))
            .toList());
  }
}
