package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Said;

/** The share of the capabilities that one looks for and the other holds. */
record SoughtCapabilities(Party seeking) implements PartnerJudge {

  @Override
  public Judgement judge(Partner receiver, Partner provider, LocalDate asOf) {
    return seeking == receiver.party() ? judged(receiver, provider) : judged(provider, receiver);
  }

  private static Judgement judged(Partner seeker, Partner holder) {
    var sought = seeker.facts().capabilitiesSought();
    var held = holder.facts().capabilitiesHeld();
    if (sought.isEmpty() || held.isEmpty()) {
      var silent = new ArrayList<Because>();
      if (sought.isEmpty()) {
        silent.add(seeker.silent("sought"));
      }
      if (held.isEmpty()) {
        silent.add(holder.silent("held"));
      }
      return Judgement.missing(silent.toArray(Because[]::new));
    }
    var found = sought.stream().filter(held::contains).toList();
    var open = sought.stream().filter(code -> !held.contains(code)).toList();
    if (found.isEmpty()) {
      // What the holder has is not behind these points: he may have more of it and gain nothing.
      return Judgement.of(
          0,
          sentence("none", seeker, holder, found, open),
          seeker.fact("capabilitiesSought", open));
    }
    return Judgement.of(
        (double) found.size() / sought.size(),
        sentence(open.isEmpty() ? "all" : "some", seeker, holder, found, open),
        seeker.fact("capabilitiesSought", found),
        holder.fact("capabilitiesHeld", found));
  }

  private static Because sentence(
      String which, Partner seeker, Partner holder, List<String> found, List<String> open) {
    return new Because(
        "partner.sought." + which,
        Map.of(
            "seeker",
            seeker.name(),
            "holder",
            holder.name(),
            "found",
            Said.list(Said.Form.CAPABILITY, found),
            "open",
            Said.list(Said.Form.CAPABILITY, open)));
  }
}
