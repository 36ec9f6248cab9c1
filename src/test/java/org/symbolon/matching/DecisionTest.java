package org.symbolon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.symbolon.matching.DismissalReason.NOT_OUR_FIELD;
import static org.symbolon.matching.DismissalReason.OTHER;
import static org.symbolon.matching.DismissalReason.TERMS;
import static org.symbolon.matching.DismissalReason.TERRITORY;
import static org.symbolon.matching.DismissalReason.TOO_EARLY;
import static org.symbolon.matching.DismissalReason.TOO_LATE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingMembers;
import org.symbolon.listing.PriceBand;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.RightType;
import org.symbolon.listing.terms.Exclusivity;
import org.symbolon.listing.terms.Payment;
import org.symbolon.listing.terms.Terms;
import org.symbolon.taxonomy.Vocabularies;
import org.symbolon.testing.Marketplace;

/** A dismissed match comes back when its reason no longer holds, and not before. */
class DecisionTest {
  private static final ListingContent OWN = Marketplace.technology("Solar still", "Clean water");
  private static final ListingContent OTHER_SIDE =
      Marketplace.technology("Well water", "Brackish water is to be made drinkable");

  /** Each change of a listing, and the reasons that speak of it. */
  private static Map<Consumer<ListingMembers>, Set<DismissalReason>> changes() {
    var all = new LinkedHashMap<Consumer<ListingMembers>, Set<DismissalReason>>();
    all.put(m -> m.trl = 8, EnumSet.of(TOO_EARLY, TOO_LATE, OTHER));
    all.put(m -> m.dealTypes = List.of("LT-EXCL-1.0"), EnumSet.of(TERMS, OTHER));
    all.put(m -> m.priceBand = new PriceBand(BigDecimal.ONE, null), EnumSet.of(TERMS, OTHER));
    all.put(
        m ->
            m.terms =
                new Terms(
                    Exclusivity.SOLE,
                    null,
                    null,
                    List.of(Payment.EQUITY),
                    null,
                    false,
                    false,
                    null),
        EnumSet.of(TERMS, OTHER));
    all.put(m -> m.territories = List.of("KE"), EnumSet.of(TERRITORY, OTHER));
    all.put(
        m ->
            m.rights =
                List.of(
                    new Right(
                        RightType.PATENT, "US", "US1", null, RightStatus.LAPSED, null, null, null)),
        EnumSet.of(TERRITORY, OTHER));
    all.put(m -> m.title = "Wind pump", EnumSet.of(NOT_OUR_FIELD, OTHER));
    all.put(m -> m.description = "By membranes", EnumSet.of(NOT_OUR_FIELD, OTHER));
    all.put(m -> m.topics = List.of("solar-energy"), EnumSet.of(NOT_OUR_FIELD, OTHER));
    all.put(m -> m.ipc = List.of("C02F 1/14"), EnumSet.of(NOT_OUR_FIELD, OTHER));
    all.put(m -> m.sdgs = List.of(6), EnumSet.of(OTHER));
    return all;
  }

  private static Decision dismissal(DismissalReason reason) {
    return new Decision(
        new UUID(0, 1),
        new UUID(0, 2),
        Decision.Kind.DISMISSED,
        reason,
        null,
        Fingerprint.of(reason, OWN),
        Fingerprint.of(reason, OTHER_SIDE),
        "operator",
        1,
        Instant.EPOCH);
  }

  @Test
  void comesBackWhenEitherSideChangesWhatTheReasonSpokeOf() {
    for (var reason : DismissalReason.values()) {
      var dismissal = dismissal(reason);
      assertThat(dismissal.keepsAway(OWN, OTHER_SIDE)).as(reason.name()).isTrue();
      changes()
          .forEach((change, reasons) -> {
            assertThat(dismissal.keepsAway(OWN.with(change), OTHER_SIDE))
                .as("%s, own side, %s", reason, reasons)
                .isEqualTo(!reasons.contains(reason));
            assertThat(dismissal.keepsAway(OWN, OTHER_SIDE.with(change)))
                .as("%s, other side, %s", reason, reasons)
                .isEqualTo(!reasons.contains(reason));
          });
    }
  }

  @Test
  void aChangeThatIsTakenBackIsNoChange() {
    var changed = OWN.with(m -> m.trl = 8);
    assertThat(dismissal(TOO_EARLY).keepsAway(changed.with(m -> m.trl = null), OTHER_SIDE))
        .isTrue();
  }

  @Test
  void reasonsNameMembersOfAListingAndStandInTheVocabulary() {
    var members = new HashSet<String>();
    Arrays.stream(ListingContent.class.getRecordComponents())
        .forEach(component -> members.add(component.getName()));
    var terms = Vocabularies.load().get("dismissal-reasons").byId().keySet();
    for (var reason : DismissalReason.values()) {
      assertThat(terms).contains(reason.name());
      if (!reason.speaksOfAll()) {
        assertThat(members).containsAll(reason.facts);
      }
    }
    assertThat(terms).hasSize(DismissalReason.values().length);
  }
}
