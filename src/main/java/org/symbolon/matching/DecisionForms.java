package org.symbolon.matching;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;

/** Writes the form out with which one side says what it thinks of a match. */
final class DecisionForms {
  private final Vocabularies vocabularies;

  DecisionForms(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /**
   * What was typed and was not good enough.
   *
   * @param reason code as it was sent, or empty
   * @param errors message by field; empty before anything was sent
   */
  record Typed(String reason, String note, Map<String, String> errors) {
    static final Typed NOTHING = new Typed("", "", Map.of());
  }

  /** The form of the own side; null for a reader who may not speak for it. */
  DecisionForm of(
      Listing own, Listing other, Optional<Decision> now, Typed typed, Reader reader, Wording say) {
    if (!reader.decidesFor(own.organisation().id())) {
      return null;
    }
    var note = typed.errors().isEmpty() ? now.map(Decision::note).orElse("") : typed.note();
    return new DecisionForm(
        ListingLinks.match(say.language(), own.content().kind(), own.id(), other.id()),
        other.id().toString(),
        reader.formToken(),
        now.map(decision -> said(decision, say)).orElse(null),
        vocabularies.get("dismissal-reasons").terms().stream()
            .map(term -> reason(term, typed.reason(), say))
            .toList(),
        note,
        typed.errors());
  }

  private static DecisionForm.Reason reason(Term term, String chosen, Wording say) {
    return new DecisionForm.Reason(term.id(), term.label(say.language()), term.id().equals(chosen));
  }

  private String said(Decision decision, Wording say) {
    var date = say.date(decision.decidedAt().atOffset(ZoneOffset.UTC).toLocalDate());
    return switch (decision.kind()) {
      case SHORTLISTED -> say.text("decide.is.SHORTLISTED", "date", date);
      case DISMISSED ->
          say.text("decide.is.DISMISSED", Map.of("date", date, "reason", label(decision, say)));
      case RESTORED -> null;
    };
  }

  private String label(Decision decision, Wording say) {
    return vocabularies.label("dismissal-reasons", decision.reason().name(), say.language());
  }
}
