package org.symbolon.listing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.symbolon.listing.CompareView.Cell;
import org.symbolon.listing.CompareView.Line;
import org.symbolon.listing.CompareView.Row;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Owner, readiness and the overview of each listing, one row for each thing that any of them says.
 */
final class CompareFacts {
  private final Vocabularies vocabularies;
  private final ListingCards cards;
  private final ListingFacts facts;

  CompareFacts(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    this.cards = new ListingCards(vocabularies);
    this.facts = new ListingFacts(vocabularies);
  }

  /** What decides first: owner, readiness, terms, and how long the listing holds. */
  List<Row> first(List<Listing> listings, Wording say) {
    var rows = new ArrayList<Row>();
    rows.add(
        CompareViews.row(
            say.text("field.applicant"),
            listings.stream().map(listing -> owner(listing, say)).toList()));
    rows.add(
        CompareViews.row(
            say.text("facet.trl"), listings.stream().map(listing -> trl(listing, say)).toList()));
    var first = first(say);
    rows.addAll(rows(listings, first::contains, say));
    return rows;
  }

  /** The rest of the overview. */
  List<Row> more(List<Listing> listings, Wording say) {
    var first = first(say);
    return rows(listings, label -> !first.contains(label), say);
  }

  private static Set<String> first(Wording say) {
    return Stream.of(
            "deals.offered",
            "deals.sought",
            "facet.territory",
            "fact.price",
            "fact.budget",
            "fact.validUntil")
        .map(say::text)
        .collect(Collectors.toSet());
  }

  private List<Row> rows(List<Listing> listings, Predicate<String> wanted, Wording say) {
    var all = listings.stream().map(listing -> facts.of(listing, say)).toList();
    var labels = new LinkedHashSet<String>();
    all.forEach(of -> of.forEach(fact -> labels.add(fact.label())));
    return labels.stream()
        .filter(wanted)
        .map(label -> new Row(label, all.stream().map(of -> cell(of, label, say)).toList()))
        .toList();
  }

  private Line owner(Listing listing, Wording say) {
    var owner = cards.owner(listing.organisation(), say);
    return new Line(owner.name(), owner.type() + " · " + owner.country(), owner.href(), null);
  }

  private Line trl(Listing listing, Wording say) {
    var content = listing.content();
    if (content.trl() == null) {
      return Line.absent(say.text("compare.notStated"));
    }
    var words = vocabularies.label("trl", content.trl().toString(), say.language());
    return Line.plain(
        content.kind() == Kind.NEED
            ? say.text("trl.words.least", "words", words)
            : say.text("trl.words", "words", words));
  }

  private static Cell cell(List<ListingView.Fact> facts, String label, Wording say) {
    var lines =
        facts.stream()
            .filter(fact -> fact.label().equals(label))
            .flatMap(fact -> fact.values().stream())
            .map(value -> new Line(value.text(), null, value.href(), null))
            .toList();
    return new Cell(
        null, lines.isEmpty() ? List.of(Line.absent(say.text("compare.notStated"))) : lines);
  }
}
