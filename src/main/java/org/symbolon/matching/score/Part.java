package org.symbolon.matching.score;

import java.util.List;

/**
 * A part of a score.
 *
 * @param points 0 to {@code outOf}, with two decimals at most
 * @param outOf the weight of the criterion in the profile
 * @param because one sentence or more
 * @param missing whether facts are missing that could have given points
 */
public record Part(
    Criterion criterion,
    double points,
    double outOf,
    List<Because> because,
    List<Fact> evidence,
    boolean missing) {}
