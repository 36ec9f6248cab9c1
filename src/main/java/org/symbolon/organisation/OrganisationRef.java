package org.symbolon.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * How input names an organisation: by id, or by the source it was imported from and its id there.
 * Exactly one of the two ways is used; {@code id} wins where both are given.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationRef(UUID id, String source, String externalId) {

  public static OrganisationRef of(UUID id) {
    return new OrganisationRef(id, null, null);
  }

  public static OrganisationRef of(String source, String externalId) {
    return new OrganisationRef(null, source, externalId);
  }
}
