package org.symbolon.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.symbolon.taxonomy.Offices;

/**
 * "Free in my country", from recorded statuses: rights are recorded, and none of them is in force
 * there on the day shown. Pending, suspended and unknown never read as free, and neither does a
 * regional right whose status is not known per country. It is a statement about the records, no
 * legal advice. See decision 0003.
 */
public final class FreedomToUse {

  /** What the records say about one country. */
  public enum Verdict {
    /** Rights are recorded and none is in force, pending or unknown there. */
    FREE,
    IN_FORCE,
    /** An application that may still become a right there. */
    PENDING,
    UNKNOWN,
    /** No rights are recorded at all: nothing is known. */
    NOT_RECORDED
  }

  /**
   * A verdict with the records behind it.
   *
   * @param asOf the oldest day among the rows that decide; null when a row carries none
   * @param rows the rows that speak of the country; for FREE all rows
   */
  public record Statement(Verdict verdict, LocalDate asOf, List<Right> rows) {}

  private final Offices offices;
  private final Set<String> allCountries;

  /**
   * @param allCountries ISO 3166-1 alpha-2 codes of the vocabulary {@code countries}
   */
  public FreedomToUse(Offices offices, Set<String> allCountries) {
    this.offices = offices;
    this.allCountries = Set.copyOf(allCountries);
  }

  /** What the records say about a country. */
  public Statement in(String country, List<Right> rights) {
    if (rights.isEmpty()) {
      return new Statement(Verdict.NOT_RECORDED, null, List.of());
    }
    var blocking =
        rights.stream()
            .filter(right -> right.status().effect() != RightStatus.Effect.DEAD)
            .filter(right -> canCover(right, country, rights))
            .toList();
    if (blocking.isEmpty()) {
      return new Statement(Verdict.FREE, oldest(rights), List.copyOf(rights));
    }
    var verdict =
        blocking.stream()
            .map(right -> verdict(right, country))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Statement(verdict, oldest(blocking), blocking);
  }

  /** The countries that do not read as free; meaningful only where rights are recorded. */
  public Set<String> notFreeIn(List<Right> rights) {
    var countries = new TreeSet<String>();
    for (var right : rights) {
      if (right.status().effect() != RightStatus.Effect.DEAD) {
        allCountries.stream()
            .filter(country -> !countries.contains(country) && canCover(right, country, rights))
            .forEach(countries::add);
      }
    }
    return countries;
  }

  private Verdict verdict(Right right, String country) {
    return switch (right.status().effect()) {
      // A regional right in force somewhere: whether it was brought into force here is not
      // recorded.
      case IN_FORCE -> knownFor(right, country) ? Verdict.IN_FORCE : Verdict.UNKNOWN;
      case PENDING -> Verdict.PENDING;
      case UNKNOWN -> Verdict.UNKNOWN;
      case DEAD -> Verdict.FREE;
    };
  }

  private boolean knownFor(Right right, String country) {
    if (right.office() == null) {
      // A secret keeps nobody from finding it out himself, so it is no right in force against him.
      return right.type() != RightType.KNOW_HOW;
    }
    return country.equals(right.country())
        || (right.country() == null
            && !right.office().equals(Offices.WORLD)
            && !offices.regional(right.office()));
  }

  /**
   * Whether a right may hold in a country. A row of a regional office without a country speaks for
   * those member states that have no row of their own in the same family.
   */
  private boolean canCover(Right right, String country, List<Right> family) {
    if (right.office() == null) {
      return right.country() == null || right.country().equals(country);
    }
    if (right.country() != null) {
      return right.country().equals(country);
    }
    if (right.office().equals(Offices.WORLD)) {
      return true;
    }
    return offices.covered(right.office()).contains(country)
        && (!offices.regional(right.office()) || !hasOwnRow(right, country, family));
  }

  private static boolean hasOwnRow(Right regional, String country, List<Right> family) {
    return regional.number() != null
        && family.stream()
            .anyMatch(other ->
                country.equals(other.country())
                    && regional.office().equals(other.office())
                    && regional.number().equals(other.number()));
  }

  private static LocalDate oldest(List<Right> rows) {
    var days = new ArrayList<LocalDate>();
    for (var row : rows) {
      if (row.asOf() == null) {
        return null;
      }
      days.add(row.asOf());
    }
    return days.stream().min(Comparator.naturalOrder()).orElse(null);
  }
}
