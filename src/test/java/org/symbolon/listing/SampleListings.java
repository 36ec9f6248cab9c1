package org.symbolon.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationSummary;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;

/** Listings with everything that a page can show, some of it hostile. */
public final class SampleListings {
  public static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");
  public static final UUID OWNER = UUID.fromString("01930000-0000-7000-8000-0000000000aa");

  public static final OrganisationSummary ORGANISATION =
      new OrganisationSummary(
          OWNER, "Nairobi Clearwater Ltd", OrganisationType.MSME, "KE", SizeClass.SMALL);

  private SampleListings() {}

  public static Listing technology() {
    return listing(
        Kind.TECHNOLOGY,
        "Solar-driven membrane unit that makes brackish well water drinkable",
        "A container-sized unit desalinates brackish groundwater with solar heat alone; it gives"
            + " 2,000 litres a day without chemicals or grid power.",
        List.of(
            new Right(
                RightType.PATENT,
                "US",
                "US10123456B2",
                null,
                RightStatus.LAPSED,
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2035, 1, 1),
                "https://register.example/us"),
            new Right(
                RightType.PATENT,
                "KE",
                "KE 1234",
                null,
                RightStatus.IN_FORCE,
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2036, 3, 9),
                "National register"),
            new Right(
                RightType.PATENT,
                "EP",
                "EP3456789B1",
                null,
                RightStatus.GRANTED,
                LocalDate.of(2026, 4, 2),
                null,
                null),
            new Right(
                RightType.PATENT,
                "WO",
                "WO2019/123456",
                null,
                RightStatus.PENDING,
                null,
                null,
                null),
            new Right(
                RightType.KNOW_HOW, null, null, null, RightStatus.UNKNOWN, null, null, null)));
  }

  public static Listing need() {
    return listing(
        Kind.NEED,
        "Wanted: cold storage for small fishing harbours, without grid power",
        "A cooperative of 40 boats looks for storage that keeps 500 kg of fish at 4 °C for three"
            + " days.",
        List.of());
  }

  /** A listing whose words try to be markup. */
  public static Listing hostile() {
    return listing(
        Kind.TECHNOLOGY,
        "</script><script>alert(1)</script><b>\"quoted\" & 'more'",
        "<img src=x onerror=alert(1)> <!-- </title>",
        List.of());
  }

  private static Listing listing(Kind kind, String title, String summary, List<Right> rights) {
    var content =
        ListingContent.of(
                kind,
                title,
                summary,
                "Wells near the coast are often too salty to drink from.\n\nThe unit heats the water to"
                    + " 65 °C under a vacuum and lets only vapour through a membrane. It needs a"
                    + " cleaning with vinegar every three months.",
                "en")
            .with(c -> {
              c.topics = List.of("solar-energy", "waste-management");
              c.ipc = List.of("C02F 1/14", "Y02A 20/212");
              c.sdgs = List.of(6, 7);
              c.trl = 7;
              c.dealTypes = List.of("LT-NONEXCL-1.0", "LT-JV-1.0");
              c.territories = List.of("KE", "WORLD");
              c.advantages =
                  List.of(
                      new Advantage(
                          "Energy use",
                          "reverse osmosis",
                          new BigDecimal("-30"),
                          "%",
                          "Field test over 12 months, University of Nairobi, 2025"),
                      new Advantage("Output", null, new BigDecimal("2000"), "l/day", null));
              c.rights = rights;
              c.publiclyFunded = true;
              c.source = "demo";
              c.externalId = "t-1";
              c.sourceUrl = "https://clearwater.example/unit";
              c.example = true;
            });
    return new Listing(
        ID,
        ORGANISATION,
        OrganisationStatus.PUBLISHED,
        content,
        new Lifecycle(
            Status.PUBLISHED,
            LocalDate.of(2026, 11, 2),
            Instant.parse("2027-11-02T00:00:00Z"),
            Instant.parse("2026-03-04T10:00:00Z")),
        3,
        3,
        Instant.parse("2026-03-01T10:00:00Z"),
        Instant.parse("2026-11-02T10:00:00Z"));
  }
}
