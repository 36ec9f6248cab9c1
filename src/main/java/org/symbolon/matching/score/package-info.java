/**
 * How well a technology meets a need, with reasons: one class for each criterion, the profile that
 * weighs them, and the score that is the exact sum of its parts. Pure: the same two sides, profile
 * version and day give the same answer everywhere; no Vert.x, SQL, engine or clock. May call the
 * records and rules of {@code listing}, {@code organisation}, {@code taxonomy} and {@code kernel}.
 */
package org.symbolon.matching.score;
