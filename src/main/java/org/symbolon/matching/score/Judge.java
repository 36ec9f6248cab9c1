package org.symbolon.matching.score;

import java.time.LocalDate;

/** Judges a pair by one criterion. Pure, and safe to share between threads. */
@FunctionalInterface
public interface Judge {

  /**
   * @param asOf the day on which it is judged: what was confirmed lately depends on it
   */
  Judgement judge(Side need, Side technology, LocalDate asOf);
}
