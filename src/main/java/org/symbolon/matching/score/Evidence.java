package org.symbolon.matching.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind the claims: owners that an operator verified, rights with the number under
 * which anybody can look them up, advantages in figures, and a confirmation at most {@value
 * #CONFIRMED_DAYS} days old. The shares below make one whole.
 */
final class Evidence implements Judge {
  static final int CONFIRMED_DAYS = 180;
  private static final double OWNER_VERIFIED = 0.25;
  private static final double SEEKER_VERIFIED = 0.15;
  private static final double RIGHTS_WITH_NUMBERS = 0.2;
  private static final double ADVANTAGES = 0.2;
  private static final double CONFIRMED = 0.1;
  private static final String LACKS = "match.lacks.";

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    var findings = new Findings();
    var lacks = new ArrayList<String>();
    verified(findings, lacks, Party.TECHNOLOGY, technology, asOf);
    rights(findings, lacks, technology);
    advantages(findings, lacks, technology);
    confirmed(findings, lacks, Party.TECHNOLOGY, technology, asOf);
    verified(findings, lacks, Party.NEED, need, asOf);
    confirmed(findings, lacks, Party.NEED, need, asOf);
    if (!lacks.isEmpty()) {
      findings.lacks(Because.of("missing.evidence", "what", Said.list(Said.Form.MESSAGE, lacks)));
    }
    return findings.judgement();
  }

  private static void verified(
      Findings findings, List<String> lacks, Party party, Side side, LocalDate asOf) {
    var day = side.owner().verifiedOn();
    if (day == null || day.isAfter(asOf)) {
      lacks.add(LACKS + "verified." + (party == Party.NEED ? "need" : "technology"));
      return;
    }
    findings
        .gives(party == Party.NEED ? SEEKER_VERIFIED : OWNER_VERIFIED)
        .say(Because.of("evidence.verified", "side", Said.choice(party), "day", Said.day(day)))
        .rests(new Fact("organisation/verifiedOn", party, day.toString()));
  }

  private static void rights(Findings findings, List<String> lacks, Side technology) {
    var rights = technology.content().rights();
    var count = 0;
    for (var i = 0; i < rights.size(); i++) {
      var number = rights.get(i).number();
      if (number != null && !number.isBlank()) {
        count++;
        findings.rests(Fact.technology("rights/" + i + "/number", number));
      }
    }
    if (count == 0) {
      lacks.add(LACKS + "numbers");
    } else {
      findings
          .gives(RIGHTS_WITH_NUMBERS)
          .say(Because.of("evidence.numbers", "count", Said.number(count)));
    }
  }

  private static void advantages(Findings findings, List<String> lacks, Side technology) {
    var advantages = technology.content().advantages();
    var figures = advantages.stream().filter(advantage -> advantage.value() != null).count();
    if (figures == 0) {
      lacks.add(LACKS + "advantages");
      return;
    }
    findings
        .gives(ADVANTAGES)
        .say(Because.of("evidence.advantages", "count", Said.number(figures)))
        .rests(Fact.technology("advantages", figures));
  }

  private static void confirmed(
      Findings findings, List<String> lacks, Party party, Side side, LocalDate asOf) {
    var day = side.confirmedOn();
    var days = day == null ? -1 : ChronoUnit.DAYS.between(day, asOf);
    if (days < 0 || days > CONFIRMED_DAYS) {
      lacks.add(LACKS + "confirmed." + (party == Party.NEED ? "need" : "technology"));
      return;
    }
    findings
        .gives(CONFIRMED)
        .say(Because.of("evidence.confirmed", "side", Said.choice(party), "day", Said.day(day)))
        .rests(new Fact("confirmedOn", party, day.toString()));
  }
}
