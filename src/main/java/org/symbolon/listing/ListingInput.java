package org.symbolon.listing;

import org.symbolon.organisation.OrganisationRef;

/** What somebody posts: whose listing it is, and its content. */
public record ListingInput(OrganisationRef organisation, ListingContent content) {}
