package org.symbolon.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an organisation says about itself. Made by {@link #of} and {@link #with}, so that a new
 * member concerns nobody who does not fill it.
 *
 * @param name as it is registered, at most 200 characters
 * @param country ISO 3166-1 alpha-2
 * @param headcount staff in annual work units, or null when unknown
 * @param turnoverEur annual turnover in EUR, or null
 * @param balanceSheetEur balance sheet total in EUR, or null
 * @param founded year, or null
 * @param stage where it stands in its life, or null
 * @param parent the university or institute that a spin-off came from, or null
 * @param website absolute http(s) address, or null
 * @param ror identifier of the Research Organization Registry ({@code https://ror.org/0…}), or null
 * @param capabilityClass how it stands towards technology (OECD), or null
 * @param sectors ids of the vocabulary {@code sectors}: sections and divisions of ISIC Rev.4
 * @param capabilitiesHeld ids of the vocabulary {@code capabilities}: what it can do itself
 * @param capabilitiesSought what it looks for in a partner
 * @param stagesSought the stages of life that it looks for in a partner; empty says nothing
 * @param excludedCountries ISO 3166-1 alpha-2 codes from which it takes no partner
 * @param excludedOrganisationTypes types of organisation that it takes no partner of
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
    Integer founded,
    Stage stage,
    OrganisationRef parent,
    String website,
    String ror,
    CapabilityClass capabilityClass,
    List<String> sectors,
    List<String> capabilitiesHeld,
    List<String> capabilitiesSought,
    List<Stage> stagesSought,
    List<String> excludedCountries,
    List<OrganisationType> excludedOrganisationTypes,
    List<String> languages,
    String description,
    String source,
    String externalId,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean example) {

  public OrganisationContent {
    sectors = copy(sectors);
    capabilitiesHeld = copy(capabilitiesHeld);
    capabilitiesSought = copy(capabilitiesSought);
    stagesSought = copy(stagesSought);
    excludedCountries = copy(excludedCountries);
    excludedOrganisationTypes = copy(excludedOrganisationTypes);
    languages = copy(languages);
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** A content that says what every organisation says, and nothing else. */
  public static OrganisationContent of(String name, OrganisationType type, String country) {
    var members = new OrganisationMembers();
    members.name = name;
    members.type = type;
    members.country = country;
    return members.content();
  }

  /** The same content but for what the change sets. */
  public OrganisationContent with(Consumer<OrganisationMembers> change) {
    var members = new OrganisationMembers(this);
    change.accept(members);
    return members.content();
  }
}
