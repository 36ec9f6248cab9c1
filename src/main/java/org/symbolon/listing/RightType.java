package org.symbolon.listing;

/** Kinds of rights; labels stand in the vocabulary {@code right-types}. */
public enum RightType {
  PATENT,
  UTILITY_MODEL,
  KNOW_HOW,
  TRADEMARK,
  COLLECTIVE_MARK,
  CERTIFICATION_MARK,
  GEOGRAPHICAL_INDICATION,
  INDUSTRIAL_DESIGN,
  COPYRIGHT,
  LAYOUT_DESIGN,
  PLANT_VARIETY,
  SPC,
  DATABASE_RIGHT
}
