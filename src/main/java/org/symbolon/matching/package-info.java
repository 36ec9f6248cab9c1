/**
 * Matching: finds counterparts of a listing, scores them by {@code matching.score}, keeps and shows
 * them with their reasons. Owns profiles, matches and what people do with them. May call {@code
 * search} and what lies below it.
 */
package org.symbolon.matching;
