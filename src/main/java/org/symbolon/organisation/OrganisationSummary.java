package org.symbolon.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** What a listing shows of its owner; {@code sizeClass} is null when it is unknown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationSummary(
    UUID id, String name, OrganisationType type, String country, SizeClass sizeClass) {}
