package org.symbolon.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of the table template. A column is named as the member of the API's JSON that it
 * fills, with a dot before the member of a member; what describes the organisation begins with
 * {@code organisation.}.
 */
enum TemplateColumn {
  SOURCE("source", Shape.TEXT, true),
  EXTERNAL_ID("externalId", Shape.TEXT, true),
  KIND("kind", Shape.CODE, true),
  TITLE("title", Shape.TEXT, true),
  SUMMARY("summary", Shape.TEXT, true),
  DESCRIPTION("description", Shape.TEXT, false),
  LANGUAGE("language", Shape.TEXT, true),
  TOPICS("topics", Shape.LIST, false),
  IPC("ipc", Shape.LIST, false),
  SDGS("sdgs", Shape.NUMBERS, false),
  TRL("trl", Shape.NUMBER, false),
  DEAL_TYPES("dealTypes", Shape.LIST, false),
  TERRITORIES("territories", Shape.LIST, false),
  ADVANTAGES("advantages", List.of("metric", "baseline", "value", "unit", "evidence")),
  RIGHTS(
      "rights",
      List.of("type", "office", "number", "status", "asOf", "country", "expires", "source")),
  PUBLICLY_FUNDED("publiclyFunded", Shape.TRUTH, false),
  WANTED_TYPES("wanted.organisationTypes", Shape.LIST, false),
  WANTED_SIZES("wanted.sizeClasses", Shape.LIST, false),
  WANTED_CAPABILITIES("wanted.capabilityClasses", Shape.LIST, false),
  EXCLUDED_COUNTRIES("wanted.excludedCountries", Shape.LIST, false),
  EXCLUDED_TYPES("wanted.excludedOrganisationTypes", Shape.LIST, false),
  PRICE_FROM("priceBand.fromEur", Shape.NUMBER, false),
  PRICE_TO("priceBand.toEur", Shape.NUMBER, false),
  IMAGES("images", List.of("alt", "url")),
  SOURCE_URL("sourceUrl", Shape.TEXT, false),
  ORGANISATION_EXTERNAL_ID("organisation.externalId", Shape.TEXT, true),
  ORGANISATION_NAME("organisation.name", Shape.TEXT, false),
  ORGANISATION_TYPE("organisation.type", Shape.CODE, false),
  ORGANISATION_COUNTRY("organisation.country", Shape.TEXT, false),
  ORGANISATION_HEADCOUNT("organisation.headcount", Shape.NUMBER, false),
  ORGANISATION_TURNOVER("organisation.turnoverEur", Shape.NUMBER, false),
  ORGANISATION_BALANCE_SHEET("organisation.balanceSheetEur", Shape.NUMBER, false),
  ORGANISATION_CAPABILITY("organisation.capabilityClass", Shape.CODE, false),
  ORGANISATION_WEBSITE("organisation.website", Shape.TEXT, false),
  ORGANISATION_ROR("organisation.ror", Shape.TEXT, false),
  ORGANISATION_LANGUAGES("organisation.languages", Shape.LIST, false),
  ORGANISATION_DESCRIPTION("organisation.description", Shape.TEXT, false);

  /** What a cell holds. */
  enum Shape {
    TEXT,
    /** A code of ours, whose letter case does not matter. */
    CODE,
    NUMBER,
    TRUTH,
    /** Entries separated by {@code |}. */
    LIST,
    NUMBERS,
    /** Entries separated by {@code |}, each of parts separated by {@code :}. */
    ROWS
  }

  static final String ORGANISATION = "organisation.";

  private final String title;
  private final Shape shape;
  private final boolean needed;
  private final List<String> parts;

  TemplateColumn(String title, Shape shape, boolean needed) {
    this.title = title;
    this.shape = shape;
    this.needed = needed;
    this.parts = List.of();
  }

  TemplateColumn(String title, List<String> parts) {
    this.title = title;
    this.shape = Shape.ROWS;
    this.needed = false;
    this.parts = parts;
  }

  /** By the name in a header, in any letter case. */
  static Optional<TemplateColumn> of(String header) {
    var name = header.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(column -> column.title.toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** As it stands in the header. */
  String title() {
    return title;
  }

  /** The member that it fills, of the listing or of the organisation. */
  String member() {
    return ofOrganisation() ? title.substring(ORGANISATION.length()) : title;
  }

  boolean ofOrganisation() {
    return title.startsWith(ORGANISATION);
  }

  Shape shape() {
    return shape;
  }

  /** Whether the header must have it. */
  boolean needed() {
    return needed;
  }

  /** The names of the parts of an entry, in their order; the last one takes the rest. */
  List<String> parts() {
    return parts;
  }
}
