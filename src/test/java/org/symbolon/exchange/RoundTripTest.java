package org.symbolon.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.identity.Viewer.OPERATOR;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Act;
import org.symbolon.listing.Advantage;
import org.symbolon.listing.Image;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingInput;
import org.symbolon.listing.PriceBand;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.listing.Wanted;
import org.symbolon.listing.terms.Exclusivity;
import org.symbolon.listing.terms.Humanitarian;
import org.symbolon.listing.terms.Payment;
import org.symbolon.listing.terms.RoyaltyBand;
import org.symbolon.listing.terms.Sublicensing;
import org.symbolon.listing.terms.Terms;
import org.symbolon.organisation.CapabilityClass;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationAct;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;
import org.symbolon.organisation.Stage;
import org.symbolon.platform.progress.Progress;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** Export, import into an empty marketplace, export: the same bytes, whatever was in it. */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {
  private static final String LETTERS = "abc ÄéßжЖ中文ح\"\\/\n\t<>&'=🌱 \u2028";

  private Marketplace market;
  private Progress progress;
  @TempDir Path folder;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    progress = Progress.silent(market.clock);
  }

  @AfterAll
  void close() {
    market.close();
  }

  @BeforeEach
  void empty() {
    Emptying.empty(market);
  }

  private byte[] export() {
    var out = new ByteArrayOutputStream();
    new Export(market.organisations, market.listings).run(out, progress);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void exportIsImport(long seed) throws Exception {
    new Population(new Random(seed)).live();
    var exported = export();
    var file = Files.write(folder.resolve("all.jsonl"), exported);
    var lines = Files.readAllLines(file).size();
    Emptying.empty(market);
    market.clock.set(market.clock.instant().plus(Duration.ofDays(400)));

    var importer = new Import(market.organisations, market.listings, market.clock, folder);
    var report = importer.run(file, Format.JSONL, false, false, progress);
    assertThat(report.rejected()).isZero();
    assertThat(report.created() + report.organisations().created()).isEqualTo(lines - 1);
    assertThat(new String(export())).isEqualTo(new String(exported));

    var again = importer.run(file, Format.JSONL, false, true, progress);
    assertThat(again.unchanged()).isEqualTo(report.created());
    assertThat(again.withdrawn()).isZero();
    assertThat(new String(export())).isEqualTo(new String(exported));
  }

  /** Organisations and listings with every field filled at random, through random acts. */
  private final class Population {
    private final Random random;

    Population(Random random) {
      this.random = random;
    }

    void live() {
      var organisations = new ArrayList<Organisation>();
      for (var i = 0; i < 12; i++) {
        organisations.add(market.organisations.post(OPERATOR, organisation(i, organisations)));
      }
      // A parent that is younger than its child, and so stands after it in the file.
      var child = organisations.getFirst();
      market.organisations.revise(
          OPERATOR, child.id(), -1, child(child.content(), organisations.getLast().id()));
      market.organisations.perform(
          OPERATOR, organisations.get(3).id(), OrganisationAct.PAUSE, OptionalLong.empty());
      market.organisations.perform(
          OPERATOR, organisations.get(5).id(), OrganisationAct.VERIFY, OptionalLong.empty());
      for (var i = 0; i < 40; i++) {
        var owner = organisations.get(random.nextInt(organisations.size()));
        var ref = OrganisationRef.of(owner.id());
        var posted = market.listings.post(OPERATOR, new ListingInput(ref, listing(i)));
        for (var acts = random.nextInt(4); acts > 0; acts--) {
          market.clock.set(market.clock.instant().plusMillis(random.nextInt(100_000_000)));
          try {
            var act = Act.values()[random.nextInt(Act.values().length)];
            market.listings.perform(OPERATOR, posted.id(), act, OptionalLong.empty());
          } catch (Refused.Conflict e) {
            // This state does not know that act; the next one may.
            continue;
          }
        }
      }
      market.listings.expireDue();
    }

    private OrganisationContent organisation(int i, List<Organisation> before) {
      var parent =
          before.isEmpty() || random.nextBoolean()
              ? null
              : OrganisationRef.of(before.get(random.nextInt(before.size())).id());
      var keyed = random.nextBoolean();
      return OrganisationContent.of(text(40), any(OrganisationType.values()), any("KE", "FR", "BR"))
          .with(o -> {
            o.headcount = random.nextBoolean() ? null : random.nextInt(500);
            o.turnoverEur = random.nextBoolean() ? null : new BigDecimal("1234567.80");
            o.balanceSheetEur = random.nextBoolean() ? null : new BigDecimal("1E+6");
            o.founded = random.nextBoolean() ? null : 1950 + random.nextInt(70);
            o.stage = random.nextBoolean() ? null : any(Stage.values());
            o.parent = parent;
            o.website = random.nextBoolean() ? null : "https://example.org/" + i;
            o.capabilityClass = random.nextBoolean() ? null : any(CapabilityClass.values());
            o.sectors = random.nextBoolean() ? List.of() : List.of("C", "01");
            o.capabilitiesHeld = random.nextBoolean() ? List.of() : List.of("TESTING", "RESEARCH");
            o.capabilitiesSought = random.nextBoolean() ? List.of() : List.of("MANUFACTURING");
            o.stagesSought = random.nextBoolean() ? List.of() : List.of(Stage.GROWTH);
            o.excludedCountries = random.nextBoolean() ? List.of() : List.of("SE", "JP");
            o.excludedOrganisationTypes =
                random.nextBoolean() ? List.of() : List.of(OrganisationType.INVESTOR);
            o.languages = random.nextBoolean() ? List.of() : List.of("en", "fr");
            o.description = random.nextBoolean() ? null : text(200);
            o.source = keyed ? "s" : null;
            o.externalId = keyed ? "o" + i : null;
            o.example = random.nextBoolean();
          });
    }

    private OrganisationContent child(OrganisationContent old, java.util.UUID parent) {
      return old.with(o -> o.parent = OrganisationRef.of(parent));
    }

    private ListingContent listing(int i) {
      var keyed = random.nextBoolean();
      return ListingContent.of(
              any(Kind.values()),
              text(60),
              text(300),
              random.nextBoolean() ? null : text(2_000),
              any("en", "fr", "ar"))
          .with(c -> {
            c.topics = random.nextBoolean() ? List.of() : List.of("water-treatment");
            c.ipc = random.nextBoolean() ? List.of() : List.of("H02S 10/00", "Y02E 10/50");
            c.sdgs = random.nextBoolean() ? List.of() : List.of(6, 7);
            c.trl = random.nextBoolean() ? null : 1 + random.nextInt(9);
            c.dealTypes = random.nextBoolean() ? List.of() : List.of("LT-NONEXCL-1.0");
            c.territories = random.nextBoolean() ? List.of() : List.of("KE", "WORLD");
            c.advantages =
                random.nextBoolean()
                    ? List.of()
                    : List.of(
                        new Advantage(text(20), null, new BigDecimal("-30.50"), "%", null),
                        new Advantage(text(20), text(20), new BigDecimal("1E+3"), null, text(50)));
            c.rights =
                random.nextBoolean()
                    ? List.of()
                    : List.of(
                        new Right(
                            any(RightType.values()),
                            any("US", "EP", null),
                            "X" + i,
                            null,
                            any(RightStatus.values()),
                            LocalDate.of(2026, 5, 1),
                            null,
                            null));
            c.publiclyFunded = any(true, false, null);
            c.images =
                random.nextBoolean() ? List.of() : List.of(new Image("/assets/p.png", text(20)));
            c.wanted =
                random.nextBoolean()
                    ? null
                    : new Wanted(
                        List.of(any(OrganisationType.values())),
                        List.of(any(SizeClass.values())),
                        List.of(any(CapabilityClass.values())),
                        List.of("FR"),
                        List.of());
            c.priceBand =
                random.nextBoolean()
                    ? null
                    : new PriceBand(any(null, BigDecimal.ONE), new BigDecimal("1500.50"));
            c.terms =
                random.nextBoolean()
                    ? null
                    : new Terms(
                        Exclusivity.NEGOTIABLE,
                        List.of(text(30)),
                        any(Sublicensing.values()),
                        List.of(Payment.ROYALTY),
                        new RoyaltyBand(BigDecimal.ONE, new BigDecimal("2.5")),
                        false,
                        random.nextBoolean(),
                        List.of(any(Humanitarian.values())));
            c.source = keyed ? "s" : null;
            c.externalId = keyed ? "l" + i : null;
            c.sourceUrl = random.nextBoolean() ? null : "https://example.org/l/" + i;
            c.example = random.nextBoolean();
          });
    }

    @SafeVarargs
    private <T> T any(T... values) {
      return values[random.nextInt(values.length)];
    }

    private String text(int most) {
      var letters = LETTERS.codePoints().toArray();
      var text = new StringBuilder("t");
      for (var length = random.nextInt(most); length > 0; length--) {
        text.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      return text.toString();
    }
  }
}
