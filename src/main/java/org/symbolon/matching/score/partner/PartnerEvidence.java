package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Fact;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Said;

/**
 * What stands behind what both say: each verified by an operator, a right with its number and a
 * quantified advantage in what the provider offers.
 */
final class PartnerEvidence implements PartnerJudge {
  private static final double OF_EACH = 0.25;

  @Override
  public Judgement judge(Partner receiver, Partner provider, LocalDate asOf) {
    var because = new ArrayList<Because>();
    var evidence = new ArrayList<Fact>();
    for (var partner : List.of(receiver, provider)) {
      var verified = partner.owner().verifiedOn();
      if (verified == null || verified.isAfter(asOf)) {
        because.add(partner.silent("verified"));
      } else {
        because.add(sentence("verified", partner, Said.day(verified)));
        evidence.add(partner.fact("verifiedOn", verified));
      }
    }
    var right =
        provider
            .of(Kind.TECHNOLOGY)
            .flatMap(listing -> listing.rights().stream())
            .filter(r -> r.number() != null && !r.number().isBlank())
            .findFirst();
    if (right.isPresent()) {
      because.add(sentence("right", provider, Said.text(right.get().number())));
      evidence.add(provider.fact("listings/rights", right.get().number()));
    } else {
      because.add(provider.silent("right"));
    }
    var measured =
        provider
            .of(Kind.TECHNOLOGY)
            .filter(listing -> !listing.advantages().isEmpty())
            .map(ListingContent::title)
            .findFirst();
    if (measured.isPresent()) {
      because.add(sentence("advantage", provider, Said.text(measured.get())));
      evidence.add(provider.fact("listings/advantages", measured.get()));
    } else {
      because.add(provider.silent("advantage"));
    }
    return new Judgement(
        OF_EACH * evidence.size(), evidence.size() < because.size(), because, evidence);
  }

  private static Because sentence(String key, Partner partner, Said fact) {
    return new Because("partner.evidence." + key, Map.of("name", partner.name(), "fact", fact));
  }
}
