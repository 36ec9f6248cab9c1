package org.symbolon.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an organisation says about itself.
 *
 * @param name as it is registered, at most 200 characters
 * @param country ISO 3166-1 alpha-2
 * @param headcount staff in annual work units, or null when unknown
 * @param turnoverEur annual turnover in EUR, or null
 * @param balanceSheetEur balance sheet total in EUR, or null
 * @param parent the university or institute that a spin-off came from, or null
 * @param website absolute http(s) address, or null
 * @param ror identifier of the Research Organization Registry ({@code https://ror.org/0…}), or null
 * @param capabilityClass how it stands towards technology (OECD), or null
 * @param languages BCP 47 tags of the languages it answers in
 * @param description plain text, at most 2,000 characters, or null
 * @param source where it was imported from, or null when it was entered here
 * @param externalId its id at the source, or null
 * @param example whether it belongs to the demonstration catalogue
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrganisationContent(
    String name,
    OrganisationType type,
    String country,
    Integer headcount,
    BigDecimal turnoverEur,
    BigDecimal balanceSheetEur,
    OrganisationRef parent,
    String website,
    String ror,
    CapabilityClass capabilityClass,
    List<String> languages,
    String description,
    String source,
    String externalId,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean example) {

  public OrganisationContent {
    languages = languages == null ? List.of() : List.copyOf(languages);
  }
}
