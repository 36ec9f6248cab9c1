/**
 * How well two organisations fit as partners, with reasons: one class for each criterion, weighed
 * by a profile as a need and a technology are. The receiver takes technology up (an MSME); the
 * provider is where it comes from (a spin-off, a university, an institute). Pure, as {@code
 * matching.score} is, and may call what that may call.
 */
package org.symbolon.matching.score.partner;
