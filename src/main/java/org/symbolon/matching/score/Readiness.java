package org.symbolon.matching.score;

import java.time.LocalDate;

/**
 * Technology readiness level offered against the least that is acceptable: all points at or above
 * it, {@value #LESS_PER_LEVEL} of them less for each level below; never a reason to exclude, since
 * a level is an estimate and can be raised together. Scale: European Commission, Horizon 2020 work
 * programme 2014-2015, annex G.
 */
final class Readiness implements Judge {
  private static final double LESS_PER_LEVEL = 0.3;

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    var wanted = need.content().trl();
    var offered = technology.content().trl();
    if (wanted == null || offered == null) {
      return Judgement.missing(Missing.of("trl", wanted == null, offered == null));
    }
    var below = Math.max(0, wanted - offered);
    return Judgement.of(
        Math.max(0, 1 - below * LESS_PER_LEVEL),
        Because.of(
            below == 0 ? "readiness.enough" : "readiness.below",
            "offered",
            Said.number(offered),
            "wanted",
            Said.number(wanted)),
        Fact.need("trl", wanted),
        Fact.technology("trl", offered));
  }
}
