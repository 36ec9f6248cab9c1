package org.symbolon.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.matching.MatchesView.Left;
import org.symbolon.matching.MatchesView.WhyNot;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Frame;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Writes the matches of a listing out as their page shows them. */
final class MatchesViews {
  /** Listings left out that the page names; the rest is counted. */
  private static final int LEFT_OUT_NAMED = 10;

  /**
   * What the address or a form adds to the list itself.
   *
   * @param limit how many matches are shown
   * @param done what was just recorded, written out; or null
   * @param whyNot null while nothing was asked
   */
  record Asked(int limit, String done, WhyNot whyNot) {}

  private final Site site;
  private final Reasons reasons;
  private final MatchItems items;

  MatchesViews(Site site, Vocabularies vocabularies, Reasons reasons) {
    this.site = site;
    this.reasons = reasons;
    this.items = new MatchItems(vocabularies, reasons);
  }

  MatchesView of(Listing own, Optional<Ranking> computed, Asked asked, Reader reader, Wording say) {
    var address = ListingLinks.matches(say.language(), own.content().kind(), own.id());
    var whyNot = asked.whyNot() == null ? WhyNot.unasked(address) : asked.whyNot();
    var listed = computed.map(Ranking::listed).orElse(List.of());
    var more = listed.size() > asked.limit() && asked.limit() < Matches.MOST_SHOWN;
    return new MatchesView(
        frame(own, say),
        own.content().kind() == Kind.NEED,
        own.content().language(),
        own.content().title(),
        ListingLinks.page(say.language(), own.content().kind(), own.id()),
        asked.done(),
        computed.isEmpty(),
        listed.stream()
            .limit(asked.limit())
            .map(pair -> items.of(pair, computed.orElseThrow(), reader, say))
            .toList(),
        computed.map(ranking -> counted(ranking, say)).orElse(null),
        left(computed.map(Ranking::excluded).orElse(List.of()), say),
        left(computed.map(Ranking::unrelated).orElse(List.of()), say),
        Decisions.areKnownTo(reader.viewer(), own)
            ? left(computed.map(Ranking::dismissed).orElse(List.of()), say)
            : List.of(),
        more ? address + "?limit=" + Matches.MOST_SHOWN : null,
        whyNot);
  }

  /** What everybody sees of it may be found; who may see more was never a search engine. */
  private Frame frame(Listing own, Wording say) {
    var heading = heading(own.content().kind(), say);
    var path = ListingLinks.path(own.content().kind(), own.id()) + "/matches";
    return site.frame(say.language(), path, "", heading + ": " + own.content().title())
        .notIndexed();
  }

  static String heading(Kind kind, Wording say) {
    return say.text(kind == Kind.NEED ? "matches.ofNeed" : "matches.ofTechnology");
  }

  private static String counted(Ranking ranking, Wording say) {
    var compared =
        ranking.listed().size()
            + ranking.unrelated().size()
            + ranking.excluded().size()
            + ranking.dismissed().size();
    return say.text(
        "matches.counted",
        Map.of(
            "compared", compared,
            "unrelated", ranking.unrelated().size(),
            "excluded", ranking.excluded().size()));
  }

  private List<Left> left(List<Pair> pairs, Wording say) {
    return pairs.stream().limit(LEFT_OUT_NAMED).map(pair -> left(pair, say)).toList();
  }

  private Left left(Pair pair, Wording say) {
    var own = pair.own().listing();
    var other = pair.other().listing();
    var because =
        pair.views().of(pair.own().isNeed()).exclusions().stream()
            .map(exclusion -> reasons.say(exclusion.because(), say.language()))
            .collect(Collectors.joining(" "));
    return new Left(
        ListingLinks.match(say.language(), own.content().kind(), own.id(), other.id()),
        other.content().language(),
        other.content().title(),
        because);
  }
}
