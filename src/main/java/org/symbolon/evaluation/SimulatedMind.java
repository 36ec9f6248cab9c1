package org.symbolon.evaluation;

import java.util.Set;
import org.symbolon.organisation.CapabilityClass;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;

/**
 * What an owner really wants and how he weighs it; a listing states only part of it.
 *
 * @param types of organisation he would deal with
 * @param sizes of organisation he would deal with
 * @param capabilities he asks of the other side
 * @param refusedCountries where he never deals
 * @param deals he would sign
 * @param countries where he needs it, or lets it be used; empty for anywhere
 * @param readiness least acceptable TRL of a seeker, the true one of a technology
 * @param priceEur most that a seeker pays, least that an owner takes
 * @param weights of the aspects of {@link Acceptance}, which differ from owner to owner; together 1
 * @param threshold share of weighed aspects at which he says yes
 */
record SimulatedMind(
    Set<OrganisationType> types,
    Set<SizeClass> sizes,
    Set<CapabilityClass> capabilities,
    Set<String> refusedCountries,
    Set<String> deals,
    Set<String> countries,
    int readiness,
    long priceEur,
    double[] weights,
    double threshold) {}
