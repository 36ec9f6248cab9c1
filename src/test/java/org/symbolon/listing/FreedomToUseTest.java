package org.symbolon.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.listing.FreedomToUse.Verdict.FREE;
import static org.symbolon.listing.FreedomToUse.Verdict.IN_FORCE;
import static org.symbolon.listing.FreedomToUse.Verdict.NOT_RECORDED;
import static org.symbolon.listing.FreedomToUse.Verdict.PENDING;
import static org.symbolon.listing.FreedomToUse.Verdict.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.symbolon.taxonomy.Vocabularies;

class FreedomToUseTest {
  private static final Vocabularies VOCABULARIES = Vocabularies.load();
  private static final FreedomToUse FREEDOM =
      new FreedomToUse(VOCABULARIES.offices(), VOCABULARIES.get("countries").byId().keySet());

  private static Right row(String office, String country, RightStatus status, String asOf) {
    return new Right(
        RightType.PATENT,
        office,
        "N1",
        country,
        status,
        asOf == null ? null : LocalDate.parse(asOf),
        null,
        null);
  }

  private static void says(FreedomToUse.Verdict verdict, String country, Right... rights) {
    var rows = List.of(rights);
    assertThat(FREEDOM.in(country, rows).verdict()).as("%s %s", country, rows).isEqualTo(verdict);
    if (!rows.isEmpty()) {
      assertThat(FREEDOM.notFreeIn(rows).contains(country))
          .as("the index agrees about %s %s", country, rows)
          .isEqualTo(verdict != FREE);
    }
  }

  @Test
  void nothingRecordedIsNotFree() {
    says(NOT_RECORDED, "KE");
  }

  @Test
  void aForeignRightLeavesTheCountryFree() {
    says(FREE, "KE", row("US", null, RightStatus.IN_FORCE, "2026-05-01"));
    says(IN_FORCE, "US", row("US", null, RightStatus.IN_FORCE, "2026-05-01"));
  }

  @Test
  void unknownAndSuspendedNeverReadAsFree() {
    says(UNKNOWN, "KE", row("KE", null, RightStatus.UNKNOWN, "2026-05-01"));
    says(UNKNOWN, "KE", row("KE", null, RightStatus.SUSPENDED, "2026-05-01"));
    says(PENDING, "KE", row("KE", null, RightStatus.PENDING, "2026-05-01"));
  }

  @Test
  void aDeadRightIsFree() {
    for (var status :
        List.of(
            RightStatus.LAPSED,
            RightStatus.EXPIRED,
            RightStatus.REVOKED,
            RightStatus.WITHDRAWN,
            RightStatus.ABANDONED,
            RightStatus.TERMINATED,
            RightStatus.INVALIDATED)) {
      says(FREE, "US", row("US", null, status, "2026-05-01"));
    }
    says(IN_FORCE, "US", row("US", null, RightStatus.OPPOSED, "2026-05-01"));
    says(IN_FORCE, "US", row("US", null, RightStatus.REINSTATED, "2026-05-01"));
  }

  @Test
  void aRegionalRightCoversMembersThatHaveNoRowOfTheirOwn() {
    var granted = row("EP", null, RightStatus.GRANTED, "2026-05-01");
    var lapsedInFrance = row("EP", "FR", RightStatus.LAPSED, "2026-05-01");
    var inForceInGermany = row("EP", "DE", RightStatus.IN_FORCE, "2026-05-01");
    says(UNKNOWN, "IT", granted, lapsedInFrance, inForceInGermany);
    says(FREE, "FR", granted, lapsedInFrance, inForceInGermany);
    says(IN_FORCE, "DE", granted, lapsedInFrance, inForceInGermany);
    says(FREE, "KE", granted, lapsedInFrance, inForceInGermany);
    says(UNKNOWN, "MA", granted);
    says(UNKNOWN, "BA", granted);
  }

  @Test
  void aLiveInternationalApplicationCoversEveryCountry() {
    says(PENDING, "KE", row("WO", null, RightStatus.PENDING, "2026-05-01"));
    says(FREE, "KE", row("WO", null, RightStatus.WITHDRAWN, "2026-05-01"));
  }

  @Test
  void knowHowCoversTheWorld() {
    says(IN_FORCE, "KE", row(null, null, RightStatus.IN_FORCE, null));
    var secret =
        new Right(RightType.KNOW_HOW, null, null, null, RightStatus.IN_FORCE, null, null, null);
    says(UNKNOWN, "KE", secret);
    says(PENDING, "KE", secret, row("KE", null, RightStatus.PENDING, null));
  }

  @Test
  void theStatementCarriesTheOldestDayOrNone() {
    var rows =
        List.of(
            row("US", null, RightStatus.LAPSED, "2026-05-01"),
            row("EP", "DE", RightStatus.LAPSED, "2025-01-31"));
    assertThat(FREEDOM.in("KE", rows).asOf()).isEqualTo("2025-01-31");
    assertThat(
            FREEDOM
                .in("KE", List.of(rows.getFirst(), row("FR", null, RightStatus.LAPSED, null)))
                .asOf())
        .isNull();
  }
}
