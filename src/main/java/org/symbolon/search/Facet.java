package org.symbolon.search;

/**
 * What a search can be narrowed by. Values of one facet are alternatives, different facets narrow;
 * each facet is counted under all filters but its own.
 */
public enum Facet {
  KIND("kind", Shape.TERM, "kind", "listing-kinds"),
  TOPIC("topic", Shape.TERM, "topics", "green-topics"),
  IPC("ipc", Shape.SYMBOL, "ipc", null),
  SDG("sdg", Shape.NUMBERED_TERM, "sdgs", "sdgs"),
  TRL("trl", Shape.LEVEL, "trl", "trl"),
  DEAL_TYPE("dealType", Shape.TERM, "dealTypes", "deal-types"),
  COUNTRY("country", Shape.TERM, "country", "countries"),
  TERRITORY("territory", Shape.TERRITORY, "territories", "countries"),
  ORGANISATION("organisation", Shape.OWNER, "organisation", null),
  ORGANISATION_TYPE("organisationType", Shape.TERM, "organisationType", "organisation-types"),
  SIZE_CLASS("sizeClass", Shape.TERM, "sizeClass", "size-classes"),
  LANGUAGE("language", Shape.TERM, "language", "languages"),
  RIGHT_TYPE("rightType", Shape.TERM, "rightTypes", "right-types"),
  RIGHT_STATUS("rightStatus", Shape.TERM, "rightStatuses", "right-statuses"),
  FREE_IN("freeIn", Shape.FREEDOM, "notFreeIn", "countries"),
  PUBLICLY_FUNDED("publiclyFunded", Shape.YES_OR_NO, "publiclyFunded", null);

  /** What kind of values a facet has: decides how they are read, filtered, counted and shown. */
  public enum Shape {
    /** Terms of a vocabulary. */
    TERM,
    /** Terms of a vocabulary that are numbers, in the order of the numbers. */
    NUMBERED_TERM,
    /** Readiness levels and ranges of them, such as {@code 6-9}. */
    LEVEL,
    /** IPC and CPC symbols; what lies below a symbol belongs to it. */
    SYMBOL,
    /** Countries; what holds in the whole world holds in each. */
    TERRITORY,
    /** Organisations by id. */
    OWNER,
    /** Countries in which no recorded right may be in force; nothing without recorded rights. */
    FREEDOM,
    /** {@code true} and {@code false}. */
    YES_OR_NO
  }

  private final String parameter;
  private final Shape shape;
  private final String field;
  private final String vocabulary;

  Facet(String parameter, Shape shape, String field, String vocabulary) {
    this.parameter = parameter;
    this.shape = shape;
    this.field = field;
    this.vocabulary = vocabulary;
  }

  /** Name in the URL, and key in the answer. */
  public String parameter() {
    return parameter;
  }

  public Shape shape() {
    return shape;
  }

  /** The field of the index that holds its values. */
  public String field() {
    return field;
  }

  /** The vocabulary that holds the labels of its values, or null. */
  public String vocabulary() {
    return vocabulary;
  }
}
