package org.symbolon.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.symbolon.listing.Advantage;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.PriceBand;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.listing.Wanted;
import org.symbolon.matching.score.Owner;
import org.symbolon.matching.score.Side;
import org.symbolon.organisation.CapabilityClass;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;

/** Sides in which everything is there or missing at random, from few values, so that many meet. */
final class RandomPairs {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final List<String> WORDS =
      List.of(
          "water sensor well solar dryer membrane turbine fluoride biogas stove battery straw"
              .split(" "));
  private static final List<String> TOPICS =
      List.of("water-quality-monitoring", "water-treatment", "solar-energy", "solar-drying");
  private static final List<String> SYMBOLS =
      List.of("G01N 33/18", "G01N 33/20", "G01N 27/00", "C02F 1/14", "C02F", "H02S 10/00");
  private static final List<String> DEALS =
      List.of("LT-NONEXCL-1.0", "LT-EXCL-1.0", "LT-KNOWHOW-1.0", "LT-INVEST-1.0");
  private static final List<String> COUNTRIES = List.of("KE", "UG", "FR", "DE");

  private final Random random;

  RandomPairs(long seed) {
    this.random = new Random(seed);
  }

  record Pair(Side need, Side technology) {}

  Pair next() {
    var angle = random.nextDouble() * Math.PI;
    var seen = random.nextInt(3) > 0;
    return new Pair(
        side(Kind.NEED, new float[] {1, 0}, seen),
        side(
            Kind.TECHNOLOGY, new float[] {(float) Math.cos(angle), (float) Math.sin(angle)}, seen));
  }

  private Side side(Kind kind, float[] vector, boolean seen) {
    var content =
        ListingContent.of(
                kind, text(2), text(2), maybe(text(3)), random.nextInt(4) > 0 ? "en" : "fr")
            .with(c -> {
              c.topics = some(TOPICS);
              c.ipc = some(SYMBOLS);
              c.sdgs = some(List.of(3, 6, 7));
              c.trl = maybe(1 + random.nextInt(9));
              c.dealTypes = some(DEALS);
              c.territories = random.nextInt(5) == 0 ? List.of("WORLD") : some(COUNTRIES);
              c.wanted = maybe(wanted());
              c.priceBand = maybe(price());
            });
    var offered = kind == Kind.TECHNOLOGY ? content.with(c -> c.rights = rights()) : content;
    var proven =
        kind == Kind.TECHNOLOGY && random.nextBoolean()
            ? offered.with(
                c -> c.advantages = List.of(new Advantage("Price", "x", BigDecimal.TEN, "%", null)))
            : offered;
    return Sides.of(
        proven,
        owner(),
        maybe(TODAY.minusDays(random.nextInt(300))),
        seen ? Optional.of(vector) : Optional.empty());
  }

  private Owner owner() {
    var facts =
        OrganisationContent.of("Owner", any(OrganisationType.values()), any(COUNTRIES))
            .with(o -> {
              o.headcount = maybe(random.nextInt(400));
              o.capabilityClass = maybe(any(CapabilityClass.values()));
              o.languages = some(List.of("en", "fr", "sw"));
            });
    return new Owner(
        new UUID(0, random.nextInt(20)),
        facts,
        SizeClass.of(facts.headcount(), null, null).orElse(null),
        maybe(TODAY.minusDays(random.nextInt(900))));
  }

  private Wanted wanted() {
    return new Wanted(
        some(List.of(OrganisationType.values())),
        some(List.of(SizeClass.values())),
        some(List.of(CapabilityClass.values())),
        random.nextInt(8) == 0 ? List.of("FR") : List.of(),
        random.nextInt(8) == 0 ? List.of(OrganisationType.INVESTOR) : List.of());
  }

  private PriceBand price() {
    var from = random.nextInt(50);
    return new PriceBand(
        maybe(BigDecimal.valueOf(from)), BigDecimal.valueOf(from + random.nextInt(50)));
  }

  private List<Right> rights() {
    var rights = new ArrayList<Right>();
    for (var i = random.nextInt(4); i > 0; i--) {
      rights.add(
          new Right(
              any(RightType.PATENT, RightType.KNOW_HOW),
              any("KE", "FR", "EP", "WO", null),
              maybe("P" + i),
              maybe(any(COUNTRIES)),
              any(RightStatus.values()),
              maybe(TODAY.minusDays(random.nextInt(200))),
              null,
              null));
    }
    return rights;
  }

  private String text(int words) {
    var text = new StringBuilder();
    for (var i = 0; i < words; i++) {
      text.append(any(WORDS)).append(' ');
    }
    return text.toString().strip();
  }

  private <T> List<T> some(List<T> all) {
    var chance = random.nextInt(4);
    return all.stream().filter(one -> random.nextInt(4) < chance).toList();
  }

  private <T> T maybe(T value) {
    return random.nextInt(3) == 0 ? null : value;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }
}
