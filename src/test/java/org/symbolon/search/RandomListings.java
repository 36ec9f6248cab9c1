package org.symbolon.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Lifecycle;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.listing.Status;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.OrganisationSummary;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;

/** Listings by chance, the same for the same seed, with values of all facets. */
public final class RandomListings {
  public static final List<String> COUNTRIES = List.of("KE", "FR", "DE", "IN", "BR", "ZA");
  public static final List<String> TOPICS =
      List.of("solar-energy", "photovoltaics", "wind-energy", "biogas", "heat-pumps", "fuel-cells");
  public static final List<String> SYMBOLS =
      List.of("H02S 10/00", "H02S 10/12", "H02S", "F03D 1/06", "C02F 3/28", "Y02E 10/50");
  public static final List<String> DEALS = List.of("LT-EXCL-1.0", "LT-NONEXCL-1.0");
  public static final List<String> LANGUAGES = List.of("en", "fr", "es", "de");
  private static final List<String> WORDS =
      List.of(
          "solar", "water", "wind", "membrane", "biogas", "pump", "storage", "turbine", "filter");
  private static final List<String> OFFICES = List.of("US", "DE", "FR", "KE", "EP", "WO", "IN");
  private static final Instant NOW = Instant.now().minusSeconds(60);

  private final Random random;

  public RandomListings(long seed) {
    this.random = new Random(seed);
  }

  public List<Listing> some(int count) {
    var all = new ArrayList<Listing>();
    for (var i = 0; i < count; i++) {
      all.add(one());
    }
    return all;
  }

  public Listing one() {
    var content =
        ListingContent.of(
                random.nextBoolean() ? Kind.TECHNOLOGY : Kind.NEED,
                String.join(" ", pick(WORDS, 3)),
                String.join(" ", pick(WORDS, 5)),
                null,
                LANGUAGES.get(random.nextInt(LANGUAGES.size())))
            .with(c -> {
              c.topics = pick(TOPICS, 2);
              c.ipc = pick(SYMBOLS, 2);
              c.sdgs = List.of(1 + random.nextInt(17), 6).stream().distinct().toList();
              c.trl = random.nextInt(4) == 0 ? null : 1 + random.nextInt(9);
              c.dealTypes = pick(DEALS, 2);
              c.territories = random.nextInt(4) == 0 ? List.of("WORLD", "KE") : pick(COUNTRIES, 3);
              c.rights = rights();
              c.publiclyFunded = random.nextInt(3) == 0 ? null : random.nextBoolean();
            });
    var published = NOW.minusSeconds(random.nextInt(1_000));
    return new Listing(
        new UUID(random.nextLong(), random.nextLong()),
        organisation(random.nextInt(8)),
        OrganisationStatus.PUBLISHED,
        content,
        new Lifecycle(
            Status.PUBLISHED,
            LocalDate.ofInstant(published, ZoneOffset.UTC),
            // A tenth has run out without having been marked so yet.
            random.nextInt(10) == 0 ? NOW : NOW.plus(Duration.ofDays(1 + random.nextInt(300))),
            published),
        1 + random.nextInt(5),
        1 + random.nextInt(9),
        NOW,
        NOW);
  }

  private static OrganisationSummary organisation(int number) {
    return new OrganisationSummary(
        new UUID(0, number),
        "Organisation " + number,
        OrganisationType.values()[number % OrganisationType.values().length],
        COUNTRIES.get(number % COUNTRIES.size()),
        number % 3 == 0 ? null : SizeClass.values()[number % SizeClass.values().length]);
  }

  private List<Right> rights() {
    var rights = new ArrayList<Right>();
    for (var i = random.nextInt(3); i > 0; i--) {
      rights.add(
          new Right(
              RightType.values()[random.nextInt(3)],
              OFFICES.get(random.nextInt(OFFICES.size())),
              "US" + (10_000_000 + random.nextInt(1_000_000)) + "B2",
              null,
              RightStatus.values()[random.nextInt(RightStatus.values().length)],
              null,
              null,
              null));
    }
    return rights;
  }

  /** Up to {@code most} different ones. */
  public <T> List<T> pick(List<T> from, int most) {
    var picked = new ArrayList<T>();
    for (var i = random.nextInt(most + 1); i > 0; i--) {
      var value = from.get(random.nextInt(from.size()));
      if (!picked.contains(value)) {
        picked.add(value);
      }
    }
    return picked;
  }

  public Random random() {
    return random;
  }
}
