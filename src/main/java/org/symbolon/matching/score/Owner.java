package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.UUID;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.SizeClass;

/**
 * The organisation behind a listing as scoring sees it.
 *
 * @param id null for an organisation that is not stored
 * @param facts what it says about itself
 * @param sizeClass computed from its figures; null when the headcount is unknown
 * @param verifiedOn the day an operator verified it; null when nobody did
 */
public record Owner(
    UUID id, OrganisationContent facts, SizeClass sizeClass, LocalDate verifiedOn) {}
