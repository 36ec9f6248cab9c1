package org.symbolon.listing.readiness;

import static org.symbolon.listing.readiness.Severity.BLOCKER;
import static org.symbolon.listing.readiness.Severity.MAJOR;
import static org.symbolon.listing.readiness.Severity.MINOR;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The rules of the readiness checker. First letter of an id: T texts, C classes and codes, A
 * advantages, R rights, D deal, W wanted organisation, I images, S source, F what was typed, X
 * whatever else {@link org.symbolon.listing.ListingRules} refuses. Ids are stable: clients and
 * people refer to them. The sentence of a rule stands in the catalogues as {@code readiness.ID}.
 */
public enum Rule {
  T_KIND_MISSING(BLOCKER),
  T_TITLE_MISSING(BLOCKER),
  T_TITLE_LENGTH(BLOCKER),
  T_TITLE_SHORT(MINOR),
  T_TITLE_CAPITALS(MINOR),
  T_SUMMARY_MISSING(BLOCKER),
  T_SUMMARY_LENGTH(BLOCKER),
  T_SUMMARY_SHORT(MAJOR),
  T_DESCRIPTION_LENGTH(BLOCKER),
  T_DESCRIPTION_MISSING(MAJOR),
  T_LANGUAGE_MISSING(BLOCKER),
  T_LANGUAGE_UNKNOWN(BLOCKER),
  T_CONTROL_CHARACTERS(BLOCKER),
  T_CONTACT_DETAIL(MAJOR),
  C_CODE_UNKNOWN(BLOCKER),
  C_SYMBOL_FORM(BLOCKER),
  C_SDG_RANGE(BLOCKER),
  C_TRL_RANGE(BLOCKER),
  C_COUNT(BLOCKER),
  C_REPETITION(BLOCKER),
  C_TOPIC_MISSING(MAJOR),
  C_TRL_MISSING(MAJOR),
  A_METRIC_MISSING(BLOCKER),
  A_VALUE_MISSING(BLOCKER),
  A_VALUE_DIGITS(BLOCKER),
  A_TEXT_LENGTH(BLOCKER),
  A_MISSING(MAJOR),
  A_BASELINE_MISSING(MINOR),
  A_EVIDENCE_MISSING(MINOR),
  R_TYPE_MISSING(BLOCKER),
  R_STATUS_MISSING(BLOCKER),
  R_OFFICE_UNKNOWN(BLOCKER),
  R_COUNTRY_UNKNOWN(BLOCKER),
  R_TEXT_LENGTH(BLOCKER),
  R_MISSING(MAJOR),
  R_OFFICE_MISSING(MAJOR),
  R_NUMBER_MISSING(MAJOR),
  R_TERM_OVER(MAJOR),
  R_AS_OF_MISSING(MINOR),
  D_PRICE_RANGE(BLOCKER),
  D_PRICE_DIGITS(BLOCKER),
  D_PRICE_ORDER(BLOCKER),
  D_TERMS_CONFLICT(BLOCKER),
  D_TERMS_FIELD_MISSING(BLOCKER),
  D_TERMS_FIELD_LENGTH(BLOCKER),
  D_ROYALTY_RANGE(BLOCKER),
  D_ROYALTY_ORDER(BLOCKER),
  D_DEAL_MISSING(MAJOR),
  D_TERRITORY_MISSING(MINOR),
  W_CONTRADICTION(BLOCKER),
  I_ADDRESS(BLOCKER),
  I_WORDS_MISSING(BLOCKER),
  I_WORDS_LENGTH(BLOCKER),
  I_MISSING(MINOR),
  S_LENGTH(BLOCKER),
  S_PAIR(BLOCKER),
  S_ADDRESS(BLOCKER),
  F_UNREADABLE(BLOCKER),
  F_ORGANISATION_MISSING(BLOCKER),
  X_RULE(BLOCKER);

  private final Severity severity;

  Rule(Severity severity) {
    this.severity = severity;
  }

  /** As people and programs see it: {@code T-SUMMARY-LENGTH}. */
  @JsonValue
  public String id() {
    return name().replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }
}
