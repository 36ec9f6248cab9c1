package org.symbolon.introduction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.organisation.OrganisationSummary;

/** What the API says of cases. */
final class CaseJson {

  /** {@code title} is null for what is not public any more. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ListingJson(UUID id, String title) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MatterJson(ListingJson technology, ListingJson need, ListingJson listing) {}

  /** {@code organisation} is null where it is not public any more. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SideJson(OrganisationSummary organisation, Answer answer) {}

  /** {@code seat} is null where the reader may not know. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntryJson(
      int number,
      Step step,
      State from,
      State to,
      Seat seat,
      UUID centre,
      String reason,
      String note,
      Instant at) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CaseOf(
      UUID id,
      State state,
      MatterJson matter,
      SideJson asking,
      SideJson asked,
      UUID centre,
      String message,
      Seat seat,
      List<Step> next,
      List<EntryJson> timeline,
      long revision,
      Instant dueAt,
      Instant expiresAt,
      Instant createdAt,
      Instant updatedAt) {}

  record Lists(List<CaseOf> cases, List<CaseOf> inHands, List<CaseOf> waiting) {}

  record ContactJson(Seat side, UUID organisation, String name, String email, String phone) {
    static ContactJson of(Contact contact) {
      return new ContactJson(
          contact.side(), contact.organisation(), contact.name(), contact.email(), contact.phone());
    }
  }

  record ContactsJson(List<ContactJson> contacts) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MessageJson(
      UUID id,
      Seat seat,
      CaseMessage.Audience audience,
      String text,
      CaseMessage.Attached file,
      Instant at) {
    static MessageJson of(CaseMessage message) {
      return new MessageJson(
          message.id(),
          message.seat(),
          message.audience(),
          message.text(),
          message.file(),
          message.at());
    }
  }

  record MessagesJson(List<MessageJson> messages) {}

  record DeclineJson(String reason, long times) {}

  record DeclinesJson(int least, List<DeclineJson> declines) {}

  private CaseJson() {}

  static CaseOf of(Seen seen, Names names, Viewer viewer) {
    var what = seen.what();
    return new CaseOf(
        what.id(),
        what.state(),
        matter(what, names, viewer),
        side(seen, Seat.ASKING, names, viewer),
        side(seen, Seat.ASKED, names, viewer),
        what.centre(),
        seen.readsInside() ? what.message() : null,
        seen.seat(),
        seen.next().stream().sorted().toList(),
        seen.timeline().isEmpty() ? null : seen.timeline().stream().map(CaseJson::entry).toList(),
        what.revision(),
        what.dueAt(),
        what.expiresAt(),
        what.createdAt(),
        what.updatedAt());
  }

  private static MatterJson matter(Case what, Names names, Viewer viewer) {
    return switch (what.matter()) {
      case Matter.Pair pair ->
          new MatterJson(
              listing(pair.technology(), names, viewer), listing(pair.need(), names, viewer), null);
      case Matter.Interest interest ->
          new MatterJson(null, null, listing(interest.listing(), names, viewer));
      case Matter.Partners p -> new MatterJson(null, null, null);
    };
  }

  private static ListingJson listing(UUID id, Names names, Viewer viewer) {
    var title =
        names
            .listing(id, viewer::seesUnpublished)
            .map(listing -> listing.content().title())
            .orElse(null);
    return new ListingJson(id, title);
  }

  private static SideJson side(Seen seen, Seat side, Names names, Viewer viewer) {
    var organisation =
        names
            .organisation(seen.what().organisation(side), viewer::seesUnpublished)
            .map(found -> found.summary())
            .orElse(null);
    return new SideJson(organisation, answer(seen, side));
  }

  /** A side knows its own answer; of the other one it knows what the state says. */
  private static Answer answer(Seen seen, Seat side) {
    return seen.seat() == side || seen.seat() == Seat.BROKER ? seen.what().answer(side) : null;
  }

  private static EntryJson entry(TimelineEntry entry) {
    return new EntryJson(
        entry.number(),
        entry.step(),
        entry.from(),
        entry.to(),
        entry.seat(),
        entry.centre(),
        entry.reason(),
        entry.note(),
        entry.at());
  }
}
