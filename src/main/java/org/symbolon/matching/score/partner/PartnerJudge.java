package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import org.symbolon.matching.score.Judgement;

/** Judges two organisations by one criterion. Pure, and safe to share between threads. */
@FunctionalInterface
interface PartnerJudge {
  Judgement judge(Partner receiver, Partner provider, LocalDate asOf);
}
