package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Said;
import org.symbolon.taxonomy.Vocabulary;

/**
 * How far the countries of both lie apart: the same one, the same sub-region, the same region or
 * else. Source of the regions: United Nations, standard country or area codes for statistical use
 * (M49), as the vocabulary {@code countries} has them.
 */
record Distance(Vocabulary countries) implements PartnerJudge {
  private static final double SUB_REGION = 0.7;
  private static final double REGION = 0.4;

  @Override
  public Judgement judge(Partner receiver, Partner provider, LocalDate asOf) {
    var one = receiver.facts().country();
    var other = provider.facts().country();
    if (one.equals(other)) {
      return judgement(1, "country", receiver, provider, null);
    }
    var subRegion = member(one, "subRegion");
    if (subRegion != null && subRegion.equals(member(other, "subRegion"))) {
      return judgement(SUB_REGION, "near", receiver, provider, subRegion);
    }
    var region = member(one, "region");
    if (region == null || member(other, "region") == null) {
      return Judgement.missing((region == null ? receiver : provider).silent("region"));
    }
    return region.equals(member(other, "region"))
        ? judgement(REGION, "region", receiver, provider, region)
        : judgement(0, "far", receiver, provider, null);
  }

  private String member(String country, String name) {
    return countries.term(country).map(term -> term.more().get(name)).orElse(null)
            instanceof String code
        ? code
        : null;
  }

  private static Judgement judgement(
      double share, String key, Partner receiver, Partner provider, String region) {
    return Judgement.of(
        share,
        new Because(
            "partner.distance." + key,
            Map.of(
                "receiver",
                receiver.name(),
                "provider",
                provider.name(),
                "receiverCountry",
                Said.list(Said.Form.COUNTRY, List.of(receiver.facts().country())),
                "providerCountry",
                Said.list(Said.Form.COUNTRY, List.of(provider.facts().country())),
                "region",
                Said.list(Said.Form.REGION, region == null ? List.of() : List.of(region)))),
        receiver.fact("country", receiver.facts().country()),
        provider.fact("country", provider.facts().country()));
  }
}
