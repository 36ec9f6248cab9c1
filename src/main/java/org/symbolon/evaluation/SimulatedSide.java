package org.symbolon.evaluation;

import org.symbolon.matching.score.Side;

/**
 * One listing of an invented market: what it states, and what its owner really wants.
 *
 * @param side as scoring sees it
 * @param topic what it is really about
 * @param mind what nobody sees
 */
record SimulatedSide(Side side, String topic, SimulatedMind mind) {}
