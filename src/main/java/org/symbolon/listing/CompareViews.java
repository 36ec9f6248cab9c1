package org.symbolon.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.symbolon.listing.CompareView.Cell;
import org.symbolon.listing.CompareView.Group;
import org.symbolon.listing.CompareView.Line;
import org.symbolon.listing.CompareView.Row;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.taxonomy.Vocabularies;

/** Writes listings out side by side. */
final class CompareViews {

  /**
   * What the address asks to compare.
   *
   * @param listings those that are compared
   * @param left how many more could be
   * @param unknown how many there are none of, or not any longer
   */
  record Chosen(List<Listing> listings, int left, int unknown) {}

  private final Site site;
  private final CompareFacts facts;
  private final CompareAdvantages advantages = new CompareAdvantages();
  private final CompareRights rights;

  CompareViews(Site site, Vocabularies vocabularies) {
    this.site = site;
    this.facts = new CompareFacts(vocabularies);
    this.rights = new CompareRights(new RightsViews(vocabularies));
  }

  /**
   * The page.
   *
   * @param freeIn the country asked about, or null
   */
  CompareView of(Chosen chosen, String freeIn, Wording say) {
    var listings = chosen.listings();
    var asked = rights.of(listings, freeIn, say);
    var country = asked.country();
    var ids = listings.stream().map(listing -> listing.id().toString()).toList();
    var title = say.text("compare.title");
    return new CompareView(
        site.frame(say.language(), "/compare", query(ids, country), title).notIndexed(),
        notices(chosen, say),
        listings.stream().map(listing -> column(listing, ids, country, say)).toList(),
        listings.isEmpty()
            ? List.of()
            : Stream.of(
                    new Group("facts", say.text("listing.facts"), facts.first(listings, say)),
                    new Group(
                        "advantages", say.text("listing.advantages"), advantages.of(listings, say)),
                    new Group("rights", say.text("listing.rights"), asked.rows()),
                    new Group("more", say.text("compare.more"), facts.more(listings, say)))
                .filter(group -> !group.rows().isEmpty())
                .toList(),
        asked.countries(),
        country);
  }

  private static List<String> notices(Chosen chosen, Wording say) {
    var notices = new ArrayList<String>();
    if (chosen.unknown() > 0) {
      notices.add(say.text("compare.unknown", "count", chosen.unknown()));
    }
    if (chosen.left() > 0) {
      notices.add(
          say.text("compare.tooMany", Map.of("most", ComparePages.MOST, "left", chosen.left())));
    }
    if (chosen.listings().size() == 1) {
      notices.add(say.text("compare.one"));
    }
    return notices;
  }

  private static CompareView.Column column(
      Listing listing, List<String> ids, String country, Wording say) {
    var content = listing.content();
    var id = listing.id().toString();
    var others = ids.stream().filter(other -> !other.equals(id)).toList();
    var query = query(others, country);
    return new CompareView.Column(
        id,
        content.kind() == Kind.NEED,
        content.example(),
        ListingLinks.page(say.language(), content.kind(), listing.id()),
        content.language(),
        content.title(),
        "/" + say.language().tag() + "/compare" + (query.isEmpty() ? "" : "?" + query));
  }

  private static String query(List<String> ids, String country) {
    return Stream.concat(
            ids.stream().map(id -> "id=" + id),
            Stream.of(country)
                .filter(code -> !code.isEmpty())
                .map(code -> "freeIn=" + URLEncoder.encode(code, StandardCharsets.UTF_8)))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("&"));
  }

  /** A row with one line in each cell at most. */
  static Row row(String label, List<Line> cells) {
    return new Row(label, cells.stream().map(line -> new Cell(null, List.of(line))).toList());
  }
}
