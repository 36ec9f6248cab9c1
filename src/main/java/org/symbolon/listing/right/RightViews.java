package org.symbolon.listing.right;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.Site;

/** Writes out what is said of a right to offer. */
final class RightViews {
  static final String PATH = "/manage/right";
  private static final Duration DAY = Duration.ofDays(1);

  private final Site site;

  RightViews(Site site) {
    this.site = site;
  }

  RightView of(
      Listing listing,
      Optional<RightToOffer> said,
      Instant now,
      String formToken,
      List<FormError> errors,
      Wording say) {
    var path = ListingLinks.path(listing.content().kind(), listing.id());
    var frame = site.frame(say.language(), path + PATH, "", say.text("right.title")).notIndexed();
    var missing = said.map(right -> right.missingAt(now)).orElse(List.of());
    return new RightView(
        frame,
        listing.content().language(),
        listing.content().title(),
        frame.link(path),
        frame.link(path + PATH),
        formToken,
        errors,
        said.map(right -> state(right, now, listing, say)).orElse(null),
        said.map(right -> tone(right, now, listing)).orElse(null),
        said.map(RightToOffer::reason).orElse(null),
        capacity(said, say),
        said.map(RightToOffer::evidence).orElse(List.of()).stream()
            .map(evidence -> row(evidence, say))
            .toList(),
        missing.stream().map(kind -> say.text("right.evidence." + kind)).toList(),
        said.filter(right ->
                missing.isEmpty()
                    && right.state() != RightToOffer.State.WAITING
                    && !right.verifiedAt(now, listing.organisation().id()))
            .isPresent(),
        said.isPresent() ? frame.link(path + PATH) + "/evidence" : null);
  }

  private static String state(RightToOffer right, Instant now, Listing listing, Wording say) {
    if (right.state() == RightToOffer.State.VERIFIED
        && !right.verifiedAt(now, listing.organisation().id())) {
      return say.text("right.state.OVER");
    }
    return right.validUntil() == null
        ? say.text("right.state." + right.state())
        : say.text("right.state." + right.state())
            + " "
            + say.text("agreement.until", "date", say.date(right.validUntil().minus(DAY)));
  }

  private static String tone(RightToOffer right, Instant now, Listing listing) {
    if (right.verifiedAt(now, listing.organisation().id())) {
      return "good";
    }
    return right.state() == RightToOffer.State.REFUSED ? "stop" : "warn";
  }

  private static List<org.symbolon.platform.pages.FormField> capacity(
      Optional<RightToOffer> said, Wording say) {
    var typed = MultiMap.caseInsensitiveMultiMap();
    said.ifPresent(right -> {
      typed.add("capacity", right.capacity().name());
      if (right.coOwners()) {
        typed.add("coOwners", "yes");
      }
    });
    var capacities = new LinkedHashMap<String, String>();
    Arrays.stream(Capacity.values())
        .forEach(one -> capacities.put(one.name(), say.text("right.capacity." + one)));
    return new FormFields(say, "right", typed, Map.of())
        .choice("capacity", true, capacities)
        .ticks("coOwners", Map.of("yes", say.text("right.coOwners.yes")))
        .list();
  }

  static RightView.EvidenceRow row(RightToOffer.Evidence evidence, Wording say) {
    return new RightView.EvidenceRow(
        evidence.id().toString(),
        say.text("right.evidence." + evidence.kind()),
        "/evidence/" + evidence.id(),
        evidence.validUntil() == null
            ? say.text("right.noEnd")
            : say.text("agreement.until", "date", say.date(evidence.validUntil().minus(DAY))));
  }
}
