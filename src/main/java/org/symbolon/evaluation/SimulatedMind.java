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
 * @param refusedTypes of organisation with which he never deals
 * @param refusedCountries where he never deals
 * @param deals he would sign
 * @param countries where he needs it, or lets it be used; empty for anywhere
 * @param readiness least acceptable TRL of a seeker, the true one of a technology
 * @param priceEur most that a seeker pays, least that an owner takes
 * @param taste how he decides
 */
record SimulatedMind(
    Set<OrganisationType> types,
    Set<SizeClass> sizes,
    Set<CapabilityClass> capabilities,
    Set<OrganisationType> refusedTypes,
    Set<String> refusedCountries,
    Set<String> deals,
    Set<String> countries,
    int readiness,
    long priceEur,
    Taste taste) {}
