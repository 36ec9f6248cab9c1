package org.symbolon.organisation;

/** What kind of organisation it is; labels stand in the vocabulary {@code organisation-types}. */
public enum OrganisationType {
  MSME,
  UNIVERSITY,
  /**
   * A company founded to bring a university's research to market; a type of its own, not an MSME.
   */
  UNIVERSITY_SPIN_OFF,
  RESEARCH_INSTITUTE,
  LARGE_COMPANY,
  GOVERNMENT,
  NGO,
  INVESTOR,
  /** Technology and Innovation Support Center. */
  TISC,
  OTHER_INTERMEDIARY
}
