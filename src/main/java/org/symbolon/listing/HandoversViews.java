package org.symbolon.listing;

import io.vertx.core.MultiMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.Site;

/** Fills the page where listings change hands. */
final class HandoversViews {
  private static final Set<String> DONE = Set.of("offered", "accept", "decline", "take-back");
  private static final int ADDRESS_CHARACTERS = 2_000;

  /**
   * What the page shows.
   *
   * @param names of every organisation that an offer names
   * @param readable listings that have a public page
   * @param owned listings that may be offered
   * @param receivers organisations that are at hand: own spin-offs, own other organisations
   */
  record Facts(
      Organisation organisation,
      List<Handover> handovers,
      Map<UUID, String> names,
      Map<UUID, Listing> readable,
      List<Listing> owned,
      List<Organisation> receivers) {}

  private final Site site;

  HandoversViews(Site site) {
    this.site = site;
  }

  HandoversView of(
      Visit visit,
      Facts facts,
      MultiMap typed,
      Optional<String> done,
      Refused refused,
      Wording say) {
    var organisation = facts.organisation();
    var heading = say.text("handover.title", "name", organisation.content().name());
    var path = "/my/organisations/" + organisation.id() + "/handovers";
    var errors = errors(refused, say);
    return new HandoversView(
        site.frame(say.language(), path, "", heading).notIndexed(),
        heading,
        visit.formToken(),
        done.filter(DONE::contains).map(what -> say.text("handover.done." + what)).orElse(null),
        errors,
        rows(visit, facts, true, say),
        rows(visit, facts, false, say),
        visit.viewer().may("offerListing", organisation.id()) && !facts.owned().isEmpty()
            ? fields(facts, typed, errors, say)
            : List.of());
  }

  private static List<FormField> fields(
      Facts facts, MultiMap typed, List<FormError> errors, Wording say) {
    var listings = new LinkedHashMap<String, String>();
    listings.put("", say.text("org.choose"));
    facts.owned().stream()
        .sorted(Comparator.comparing(listing -> listing.content().title(), say.order()))
        .forEach(listing -> listings.put(listing.id().toString(), listing.content().title()));
    var receivers = new LinkedHashMap<String, String>();
    receivers.put("", say.text("handover.elsewhere"));
    facts.receivers().stream()
        .sorted(Comparator.comparing(o -> o.content().name(), say.order()))
        .forEach(o -> receivers.put(o.id().toString(), o.content().name()));
    return new FormFields(say, "handover", typed, FormError.byField(errors))
        .choice("listing", true, listings)
        .choice("to", false, receivers)
        .text("address", false, ADDRESS_CHARACTERS)
        .paragraphs("note", false, 3, Handovers.NOTE_CHARACTERS)
        .list();
  }

  private static List<HandoversView.Row> rows(Visit visit, Facts facts, boolean open, Wording say) {
    return facts.handovers().stream()
        .filter(handover -> (handover.status() == Handover.Status.OFFERED) == open)
        .map(handover -> row(visit, facts, handover, say))
        .toList();
  }

  private static HandoversView.Row row(Visit visit, Facts facts, Handover handover, Wording say) {
    var names = facts.names();
    var listing = facts.readable().get(handover.listing());
    var way =
        Map.of(
            "from", names.getOrDefault(handover.from(), "–"),
            "to", names.getOrDefault(handover.to(), "–"));
    var day = say.date(handover.decidedAt().orElse(handover.offeredAt()));
    return new HandoversView.Row(
        handover.id().toString(),
        handover.title(),
        listing == null
            ? null
            : ListingLinks.page(say.language(), listing.content().kind(), listing.id()),
        say.text("handover.way", way),
        handover.note(),
        say.text("handover.status." + handover.status(), "day", day),
        handover.status() == Handover.Status.OFFERED
            ? Stream.of(Handover.Answer.values())
                .filter(answer -> answer.side(handover).equals(facts.organisation().id()))
                .filter(answer -> visit.viewer().may(answer.operation(), answer.side(handover)))
                .map(answer ->
                    new HandoversView.Answer(
                        answer.written(), say.text("handover.act." + answer.written())))
                .toList()
            : List.of());
  }

  private static List<FormError> errors(Refused refused, Wording say) {
    return switch (refused) {
      case null -> List.of();
      case Refused.Invalid invalid -> FormError.of(invalid, "handover", say);
      case Refused.Conflict e -> List.of(new FormError("", say.text("handover.conflict")));
      case Refused.NotFound e ->
          List.of(new FormError("listing", say.text("handover.listing.wrong")));
      default -> throw refused;
    };
  }
}
