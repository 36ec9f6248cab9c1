package org.symbolon.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.symbolon.organisation.CapabilityClass;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;

/**
 * The organisation that the owner of a listing looks for, and those he refuses. An empty list says
 * nothing.
 *
 * @param excludedCountries ISO 3166-1 alpha-2
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Wanted(
    List<OrganisationType> organisationTypes,
    List<SizeClass> sizeClasses,
    List<CapabilityClass> capabilityClasses,
    List<String> excludedCountries,
    List<OrganisationType> excludedOrganisationTypes) {
  static final Wanted NOTHING = new Wanted(null, null, null, null, null);

  public Wanted {
    organisationTypes = organisationTypes == null ? List.of() : List.copyOf(organisationTypes);
    sizeClasses = sizeClasses == null ? List.of() : List.copyOf(sizeClasses);
    capabilityClasses = capabilityClasses == null ? List.of() : List.copyOf(capabilityClasses);
    excludedCountries = excludedCountries == null ? List.of() : List.copyOf(excludedCountries);
    excludedOrganisationTypes =
        excludedOrganisationTypes == null ? List.of() : List.copyOf(excludedOrganisationTypes);
  }
}
