package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingMembers;
import org.symbolon.organisation.OrganisationContent;
import org.symbolon.organisation.OrganisationMembers;
import org.symbolon.organisation.OrganisationType;
import org.symbolon.organisation.SizeClass;

/** Sides that say nothing but what a test lets them say. */
final class Sample {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private Sample() {}

  static Side need(Consumer<ListingMembers> change) {
    return side(Kind.NEED, change, o -> {}, null);
  }

  static Side technology(Consumer<ListingMembers> change) {
    return side(Kind.TECHNOLOGY, change, o -> {}, null);
  }

  /** A need of an MSME in Kenya, a technology of a university in France. */
  static Side side(
      Kind kind,
      Consumer<ListingMembers> change,
      Consumer<OrganisationMembers> owner,
      LocalDate verifiedOn) {
    var need = kind == Kind.NEED;
    var type = need ? OrganisationType.MSME : OrganisationType.UNIVERSITY;
    var facts = OrganisationContent.of("Owner", type, need ? "KE" : "FR").with(owner);
    return new Side(
        ListingContent.of(kind, "Title", null, null, "en").with(change),
        new Owner(
            new UUID(0, need ? 1 : 2),
            facts,
            SizeClass.of(facts.headcount(), null, null).orElse(null),
            verifiedOn),
        null,
        Words.of("Title", "", "en"),
        Optional.empty());
  }

  static Judgement judge(Judge judge, Side need, Side technology) {
    return judge.judge(need, technology, TODAY);
  }
}
