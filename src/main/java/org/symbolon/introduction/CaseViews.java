package org.symbolon.introduction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Writes cases out for one reader. */
final class CaseViews {
  private static final int BYTES_OF_A_KB = 1024;

  private final Site site;
  private final CaseWords words;
  private final CaseForms forms;
  private final Vocabularies vocabularies;

  CaseViews(Site site, Vocabularies vocabularies) {
    this.site = site;
    this.words = new CaseWords(vocabularies);
    this.forms = new CaseForms(vocabularies);
    this.vocabularies = vocabularies;
  }

  /**
   * What is read beside the case itself.
   *
   * @param contacts null while they are not shown
   * @param messages null for who does not read them
   * @param route where it goes; null once somebody has it
   */
  record Inside(
      List<Contact> contacts,
      List<CaseMessage> messages,
      CaseForms.Others others,
      Routing.Route route) {}

  CaseView of(
      Seen seen,
      Inside inside,
      Names names,
      CaseForms.Sent sent,
      Visit visit,
      boolean done,
      Instant now,
      Wording say) {
    var what = seen.what();
    var reader = new CaseWords.Reader(names, own(visit), say);
    var title = CaseWords.matter(what, reader);
    var overdue = what.isOverdueAt(now);
    return new CaseView(
        site.frame(say.language(), CaseLinks.path(what.id()), "", title).notIndexed(),
        title,
        say.text("case.state." + what.state()),
        CaseWords.state(what.state(), say),
        what.dueAt() == null
            ? null
            : say.text(overdue ? "case.overdue" : "case.due", "date", say.date(what.dueAt())),
        overdue,
        what.expiresAt() == null
            ? null
            : say.text("case.expires", "date", say.date(what.expiresAt())),
        parties(what, reader),
        seen.readsInside() ? what.message() : null,
        forms.steps(seen, visit.account(), inside.others(), sent, say),
        inside.contacts() == null
            ? null
            : inside.contacts().stream()
                .map(contact ->
                    new CaseView.ContactRow(
                        reader.organisation(contact.organisation()),
                        contact.name(),
                        contact.email(),
                        contact.phone()))
                .toList(),
        inside.messages() == null ? null : letters(seen, inside.messages(), sent, reader),
        seen.timeline().stream()
            .map(entry ->
                new CaseView.Line(
                    say.date(entry.at()), words.line(what, entry, reader), entry.note()))
            .toList(),
        visit.formToken(),
        sent.errors(),
        done,
        inside.route() == null ? null : say.text("desk.route." + inside.route().level()),
        seen.seat() == Seat.BROKER ? CaseLinks.desk(say.language(), what.id()) : null);
  }

  static Predicate<UUID> own(Visit visit) {
    return visit.viewer()::seesUnpublished;
  }

  private static List<CaseView.Party> parties(Case what, CaseWords.Reader reader) {
    var say = reader.say();
    var all = new ArrayList<CaseView.Party>();
    for (var side : List.of(Seat.ASKING, Seat.ASKED)) {
      all.add(party(what.organisation(side), say.text("case.seat." + side), reader));
    }
    if (what.centre() != null) {
      all.add(party(what.centre(), say.text("case.seat.BROKER"), reader));
    }
    return all;
  }

  private static CaseView.Party party(UUID organisation, String role, CaseWords.Reader reader) {
    var shown = reader.names().organisation(organisation, reader.own()).isPresent();
    return new CaseView.Party(
        role,
        reader.organisation(organisation),
        shown ? ListingLinks.organisation(reader.say().language(), organisation) : null);
  }

  private CaseView.Letters letters(
      Seen seen, List<CaseMessage> messages, CaseForms.Sent sent, CaseWords.Reader reader) {
    var say = reader.say();
    var fields = forms.message(seen, sent, say);
    var what = seen.what();
    var note =
        fields.isEmpty()
            ? say.text(what.state().isOpen() ? "case.messages.early" : "case.messages.over")
            : what.contactsShown()
                ? say.text("case.messages.all")
                : say.text(
                    seen.seat() == Seat.BROKER ? "case.messages.broker" : "case.messages.before");
    return new CaseView.Letters(
        messages.stream()
            .map(message ->
                new CaseView.Letter(
                    words.from(what, message.seat(), reader),
                    say.text("case.audience." + message.audience()),
                    say.date(message.at()),
                    message.text(),
                    file(what, message, say)))
            .toList(),
        note,
        fields,
        forms.upload(seen, sent, say),
        CaseLinks.files(say.language(), what.id()));
  }

  private static CaseView.File file(Case what, CaseMessage message, Wording say) {
    var file = message.file();
    return file == null
        ? null
        : new CaseView.File(
            CaseLinks.files(say.language(), what.id()) + "/" + file.id(),
            say.text(
                "case.file",
                Map.of(
                    "type", file.mediaType(), "size", Math.ceilDiv(file.size(), BYTES_OF_A_KB))));
  }

  CasesView.Row row(Seen seen, Names names, Visit visit, Instant now, Wording say) {
    var what = seen.what();
    var reader = new CaseWords.Reader(names, own(visit), say);
    var overdue = what.isOverdueAt(now);
    return new CasesView.Row(
        CaseLinks.page(say.language(), what.id()),
        CaseWords.matter(what, reader),
        say.text("case.state." + what.state()),
        what.dueAt() == null
            ? null
            : say.text(overdue ? "case.overdue" : "case.due", "date", say.date(what.dueAt())),
        overdue);
  }

  List<String> reasons(Map<String, Long> counted, Wording say) {
    return counted.entrySet().stream()
        .map(one ->
            say.text(
                "case.declines.row",
                Map.of(
                    "reason",
                    vocabularies.label(CaseActs.DECLINE_REASONS, one.getKey(), say.language()),
                    "times",
                    one.getValue())))
        .toList();
  }
}
