package org.symbolon.organisation;

import java.math.BigDecimal;
import java.util.List;

/**
 * The members of an {@link OrganisationContent} while it is being made; each means what the record
 * says. Not shared between threads.
 */
public final class OrganisationMembers {
  public String name;
  public OrganisationType type;
  public String country;
  public Integer headcount;
  public BigDecimal turnoverEur;
  public BigDecimal balanceSheetEur;
  public Integer founded;
  public Stage stage;
  public OrganisationRef parent;
  public String website;
  public String ror;
  public CapabilityClass capabilityClass;
  public List<String> sectors;
  public List<String> capabilitiesHeld;
  public List<String> capabilitiesSought;
  public List<Stage> stagesSought;
  public List<String> excludedCountries;
  public List<OrganisationType> excludedOrganisationTypes;
  public List<String> languages;
  public String description;
  public String source;
  public String externalId;
  public boolean example;

  OrganisationMembers() {}

  OrganisationMembers(OrganisationContent from) {
    name = from.name();
    type = from.type();
    country = from.country();
    headcount = from.headcount();
    turnoverEur = from.turnoverEur();
    balanceSheetEur = from.balanceSheetEur();
    founded = from.founded();
    stage = from.stage();
    parent = from.parent();
    website = from.website();
    ror = from.ror();
    capabilityClass = from.capabilityClass();
    sectors = from.sectors();
    capabilitiesHeld = from.capabilitiesHeld();
    capabilitiesSought = from.capabilitiesSought();
    stagesSought = from.stagesSought();
    excludedCountries = from.excludedCountries();
    excludedOrganisationTypes = from.excludedOrganisationTypes();
    languages = from.languages();
    description = from.description();
    source = from.source();
    externalId = from.externalId();
    example = from.example();
  }

  OrganisationContent content() {
    return new OrganisationContent(
        name,
        type,
        country,
        headcount,
        turnoverEur,
        balanceSheetEur,
        founded,
        stage,
        parent,
        website,
        ror,
        capabilityClass,
        sectors,
        capabilitiesHeld,
        capabilitiesSought,
        stagesSought,
        excludedCountries,
        excludedOrganisationTypes,
        languages,
        description,
        source,
        externalId,
        example);
  }
}
