package org.symbolon.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.symbolon.evaluation.PairedSet.Item;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Lifecycle;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.Status;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationType;

/** Needs and offers of a {@link PairedSet} as if somebody had posted them as listings. */
final class PairedListings {
  private static final int START_OF_TEXT_CHARACTERS = 600;
  private static final Duration OPEN = Duration.ofDays(1);

  private final MatchSetting setting;
  private final Function<String, String> languageOf;
  private final InstantSource clock;

  PairedListings(MatchSetting setting, Function<String, String> languageOf, InstantSource clock) {
    this.setting = setting;
    this.languageOf = languageOf;
    this.clock = clock;
  }

  List<Listing> of(List<Item> items, Kind kind) {
    return items.stream().map(item -> of(item, kind)).toList();
  }

  private Listing of(Item item, Kind kind) {
    var text =
        switch (kind) {
          case NEED -> need(item);
          case TECHNOLOGY -> offer(item);
        };
    var now = clock.instant();
    var id = UUID.nameUUIDFromBytes((kind + item.id()).getBytes(StandardCharsets.UTF_8));
    return new Listing(
        id,
        owner(id, now).summary(),
        OrganisationStatus.PUBLISHED,
        ListingContent.of(
            kind, item.title(), null, text, languageOf.apply(item.title() + " " + text)),
        new Lifecycle(
            Status.PUBLISHED, LocalDate.ofInstant(now, ZoneOffset.UTC), now.plus(OPEN), now),
        1,
        1,
        now,
        now);
  }

  /** Each has an owner of its own, of whom nothing is known. */
  static Organisation owner(Listing listing) {
    return owner(listing.id(), listing.createdAt());
  }

  private static Organisation owner(UUID id, Instant since) {
    return new Organisation(
        id,
        OrganisationContent.of("", OrganisationType.UNIVERSITY, "CH"),
        OrganisationStatus.PUBLISHED,
        null,
        1,
        since,
        since);
  }

  private String need(Item item) {
    return switch (setting.query()) {
      case FULL -> item.text();
      case TITLE_AND_600 ->
          item.text().substring(0, Math.min(START_OF_TEXT_CHARACTERS, item.text().length()));
    };
  }

  private String offer(Item item) {
    return switch (setting.document()) {
      case TITLE_AND_TEXT -> item.text();
      case TITLE_TEXT_AND_KEYWORDS ->
          item.keywords().isEmpty()
              ? item.text()
              : String.join(", ", item.keywords()) + ".\n\n" + item.text();
    };
  }
}
