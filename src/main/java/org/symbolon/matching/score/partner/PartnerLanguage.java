package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Said;

/** A language in which both answer. */
final class PartnerLanguage implements PartnerJudge {

  @Override
  public Judgement judge(Partner receiver, Partner provider, LocalDate asOf) {
    var one = receiver.facts().languages();
    var other = provider.facts().languages();
    var silent = new ArrayList<Because>();
    if (one.isEmpty()) {
      silent.add(receiver.silent("languages"));
    }
    if (other.isEmpty()) {
      silent.add(provider.silent("languages"));
    }
    if (!silent.isEmpty()) {
      return Judgement.missing(silent.toArray(Because[]::new));
    }
    var common = one.stream().filter(other::contains).toList();
    return Judgement.of(
        common.isEmpty() ? 0 : 1,
        new Because(
            common.isEmpty() ? "partner.language.none" : "partner.language.common",
            Map.of(
                "receiver",
                receiver.name(),
                "provider",
                provider.name(),
                "common",
                Said.list(Said.Form.LANGUAGE, common),
                "receiverLanguages",
                Said.list(Said.Form.LANGUAGE, one),
                "providerLanguages",
                Said.list(Said.Form.LANGUAGE, other))),
        receiver.fact("languages", common.isEmpty() ? one : common),
        provider.fact("languages", common.isEmpty() ? other : common));
  }
}
