package org.symbolon.introduction;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.symbolon.listing.Listing;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/** Puts cases into words, for pages and letters alike: the same sentence in both. */
final class CaseWords {
  private final Vocabularies vocabularies;

  CaseWords(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /**
   * Who reads, and what he may see named.
   *
   * @param own which organisations he sees in any state
   */
  record Reader(Names names, Predicate<UUID> own, Wording say) {
    String organisation(UUID id) {
      return names.organisation(id, own).map(Reader::name).orElseGet(() -> say.text("case.hidden"));
    }

    private static String name(Organisation organisation) {
      return organisation.content().name();
    }

    String listing(UUID id) {
      return names
          .listing(id, own)
          .map(Reader::title)
          .orElseGet(() -> say.text("case.hidden.listing"));
    }

    private static String title(Listing listing) {
      return listing.content().title();
    }
  }

  /** What the case is about, in one line. */
  static String matter(Case seen, Reader reader) {
    return switch (seen.matter()) {
      case Matter.Pair pair ->
          reader
              .say()
              .text(
                  "case.matter.pair",
                  Map.of(
                      "technology", reader.listing(pair.technology()),
                      "need", reader.listing(pair.need())));
      case Matter.Interest interest ->
          reader
              .say()
              .text(
                  "case.matter.interest",
                  Map.of(
                      "listing", reader.listing(interest.listing()),
                      "organisation", reader.organisation(seen.asking())));
      case Matter.Partners p ->
          reader
              .say()
              .text(
                  "case.matter.partners",
                  Map.of(
                      "first", reader.organisation(seen.asking()),
                      "second", reader.organisation(seen.asked())));
    };
  }

  /** What happened, as a sentence. */
  String line(Case seen, TimelineEntry entry, Reader reader) {
    var say = reader.say();
    if (entry.seat() == null) {
      return say.text("case.line.declined");
    }
    var reason =
        entry.reason() == null
            ? ""
            : vocabularies.label(CaseActs.DECLINE_REASONS, entry.reason(), say.language());
    return say.text(
        "case.line." + entry.step(), Map.of("who", who(seen, entry, reader), "reason", reason));
  }

  private static String who(Case seen, TimelineEntry entry, Reader reader) {
    return switch (entry.seat()) {
      case ASKING -> reader.organisation(seen.asking());
      case ASKED -> reader.organisation(seen.asked());
      case BROKER, OPERATOR, CLOCK ->
          entry.centre() == null
              ? reader.say().text("case.seat." + entry.seat())
              : reader.organisation(entry.centre());
    };
  }

  /** Who wrote, as others may name him. */
  String from(Case seen, Seat seat, Reader reader) {
    return switch (seat) {
      case ASKING -> reader.organisation(seen.asking());
      case ASKED -> reader.organisation(seen.asked());
      case BROKER, OPERATOR, CLOCK ->
          seen.centre() == null
              ? reader.say().text("case.seat.BROKER")
              : reader.organisation(seen.centre());
    };
  }

  /** How it stands now, as a sentence. */
  static String state(State state, Wording say) {
    return say.text("case.state." + state + ".text");
  }
}
