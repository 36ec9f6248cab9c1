package org.symbolon.matching;

import java.time.Instant;
import java.util.List;
import org.symbolon.matching.score.Party;
import org.symbolon.organisation.Organisation;

/**
 * The partners of an organisation, judged.
 *
 * @param own the organisation
 * @param party which side of a partnership it is
 * @param listed those that suit, best first; of a technology office grouped by its listings, the
 *     listing with the best partner first
 * @param excluded pairs in hard conflict
 * @param unrelated pairs that have nothing in common
 * @param receiverProfile version of the profile of the receiver's view
 * @param providerProfile version of the profile of the provider's view
 */
public record PartnerRanking(
    Organisation own,
    Party party,
    List<PartnerPair> listed,
    List<PartnerPair> excluded,
    List<PartnerPair> unrelated,
    int receiverProfile,
    int providerProfile,
    Instant computedAt) {}
