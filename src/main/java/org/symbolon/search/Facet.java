package org.symbolon.search;

/**
 * What a search can be narrowed by. Values of one facet are alternatives, different facets narrow;
 * each facet is counted under all filters but its own.
 */
public enum Facet {
  KIND("kind", "listing-kinds"),
  TOPIC("topic", "green-topics"),
  IPC("ipc", null),
  SDG("sdg", "sdgs"),
  TRL("trl", "trl"),
  DEAL_TYPE("dealType", "deal-types"),
  COUNTRY("country", "countries"),
  TERRITORY("territory", "countries"),
  ORGANISATION("organisation", null),
  ORGANISATION_TYPE("organisationType", "organisation-types"),
  SIZE_CLASS("sizeClass", "size-classes"),
  LANGUAGE("language", "languages"),
  RIGHT_TYPE("rightType", "right-types"),
  RIGHT_STATUS("rightStatus", "right-statuses"),
  FREE_IN("freeIn", "countries"),
  PUBLICLY_FUNDED("publiclyFunded", null);

  private final String parameter;
  private final String vocabulary;

  Facet(String parameter, String vocabulary) {
    this.parameter = parameter;
    this.vocabulary = vocabulary;
  }

  /** Name in the URL, and key in the answer. */
  public String parameter() {
    return parameter;
  }

  /** The vocabulary that holds the labels of its values, or null. */
  public String vocabulary() {
    return vocabulary;
  }
}
