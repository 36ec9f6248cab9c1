package org.symbolon.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingCards;
import org.symbolon.listing.ListingLinks;
import org.symbolon.matching.KeptMatch.KeptPart;
import org.symbolon.matching.KeptPairs.Kept;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/** Writes stored matches out: why, why not, and what both sides are worth to each other. */
public final class PairCards {
  /** Reasons of each kind. */
  private static final int NAMED = 3;

  /** From this share of its points on a criterion speaks for a pair. */
  private static final double FOR = 0.75;

  /** Up to this share it speaks against it. */
  private static final double AGAINST = 0.3;

  private static final Comparator<KeptPart> HEAVIEST_FIRST =
      Comparator.comparingDouble(PairCards::weight).reversed();

  private final ListingCards cards;
  private final Reasons reasons;

  public PairCards(Vocabularies vocabularies, Reasons reasons) {
    this.cards = new ListingCards(vocabularies);
    this.reasons = reasons;
  }

  public PairCard card(Kept kept, Wording say) {
    var match = kept.match();
    return new PairCard(
        cards.card(kept.need(), say),
        cards.card(kept.technology(), say),
        ScoreViews.number(match.combined(), say),
        ScoreViews.number(match.needTotal(), say),
        ScoreViews.number(match.technologyTotal(), say),
        sentences(match, part -> share(part) >= FOR, say),
        sentences(match, part -> share(part) <= AGAINST || part.missing(), say),
        String.format(Locale.ROOT, "%.2f%%", Math.clamp(match.combined(), 0, 100)),
        ListingLinks.match(say.language(), Kind.NEED, match.need(), match.technology()),
        say.date(match.computedAt()));
  }

  private List<String> sentences(KeptMatch match, Predicate<KeptPart> which, Wording say) {
    return match.parts().stream()
        .filter(part -> weight(part) > 0)
        .filter(which)
        .sorted(HEAVIEST_FIRST)
        .limit(NAMED)
        .map(part ->
            say.text("match.criterion." + part.criterion())
                + say.text("desk.pair.colon")
                + reasons.say(part.because(), say.language()))
        .toList();
  }

  private static double weight(KeptPart part) {
    return part.needOutOf() + part.technologyOutOf();
  }

  private static double share(KeptPart part) {
    return (part.needPoints() + part.technologyPoints()) / weight(part);
  }
}
