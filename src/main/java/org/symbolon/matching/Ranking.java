package org.symbolon.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The counterparts of a listing, judged.
 *
 * @param own the listing
 * @param listed those that suit, best first, in fair turns
 * @param excluded pairs in hard conflict
 * @param unrelated pairs whose texts and topics have too little in common, the nearest first
 * @param dismissed pairs that the side of the listing does not want
 * @param needProfile version of the profile of the needs' side that was applied
 * @param decisions what that side said, by the other listing, as far as the viewer may know
 */
public record Ranking(
    Counterpart own,
    List<Pair> listed,
    List<Pair> excluded,
    List<Pair> unrelated,
    List<Pair> dismissed,
    int needProfile,
    int technologyProfile,
    Map<UUID, Decision> decisions,
    Instant computedAt) {}
