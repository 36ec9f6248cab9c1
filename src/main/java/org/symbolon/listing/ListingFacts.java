package org.symbolon.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.symbolon.listing.ListingView.Fact;
import org.symbolon.listing.ListingView.Value;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/** The overview beside a listing: what can be said in a word, linked to the search behind it. */
final class ListingFacts {
  private final Vocabularies vocabularies;

  ListingFacts(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  List<Fact> of(Listing listing, Wording say) {
    var content = listing.content();
    var facts = new ArrayList<Fact>();
    var deals = content.kind() == Kind.NEED ? "deals.sought" : "deals.offered";
    add(facts, say.text(deals), terms("deal-types", "dealType", content.dealTypes(), say));
    add(facts, say.text("facet.territory"), territories(content.territories(), say));
    price(facts, content, say);
    wanted(facts, content.wanted(), say);
    add(facts, say.text("facet.topic"), terms("green-topics", "topic", content.topics(), say));
    add(facts, say.text("facet.sdg"), sdgs(content.sdgs(), say));
    add(
        facts,
        say.text("facet.ipc"),
        content.ipc().stream().map(ipc -> search(ipc, "ipc", ipc, say)).toList());
    if (content.publiclyFunded() != null) {
      add(
          facts,
          say.text("facet.publiclyFunded"),
          List.of(plain(say.text(content.publiclyFunded() ? "yes" : "no"))));
    }
    add(facts, say.text("facet.language"), List.of(plain(say.languageName(content.language()))));
    dates(facts, listing.lifecycle(), say);
    if (content.sourceUrl() != null || content.source() != null) {
      var name = content.source() == null ? content.sourceUrl() : content.source();
      add(facts, say.text("fact.source"), List.of(new Value(name, content.sourceUrl(), true)));
    }
    return facts;
  }

  private static void price(List<Fact> facts, ListingContent content, Wording say) {
    if (content.priceBand() != null) {
      var label = content.kind() == Kind.NEED ? "fact.budget" : "fact.price";
      add(facts, say.text(label), List.of(plain(content.priceBand().in(say))));
    }
  }

  private void wanted(List<Fact> facts, Wanted wanted, Wording say) {
    if (wanted == null) {
      return;
    }
    var looked = new ArrayList<Value>();
    looked.addAll(labels("organisation-types", wanted.organisationTypes(), say));
    looked.addAll(labels("size-classes", wanted.sizeClasses(), say));
    looked.addAll(labels("capability-classes", wanted.capabilityClasses(), say));
    add(facts, say.text("fact.wanted"), looked);
    var refused = new ArrayList<Value>();
    refused.addAll(labels("organisation-types", wanted.excludedOrganisationTypes(), say));
    wanted.excludedCountries().forEach(code -> refused.add(plain(say.country(code))));
    add(facts, say.text("fact.refused"), refused);
  }

  private List<Value> labels(String vocabulary, List<? extends Enum<?>> terms, Wording say) {
    return terms.stream()
        .map(term -> plain(vocabularies.label(vocabulary, term.name(), say.language())))
        .toList();
  }

  private static void dates(List<Fact> facts, Lifecycle lifecycle, Wording say) {
    if (lifecycle.publishedAt() != null) {
      add(facts, say.text("fact.published"), List.of(plain(say.date(lifecycle.publishedAt()))));
    }
    if (lifecycle.confirmedOn() != null) {
      add(facts, say.text("fact.confirmed"), List.of(plain(say.date(lifecycle.confirmedOn()))));
    }
    if (lifecycle.validUntil() != null) {
      add(facts, say.text("fact.validUntil"), List.of(plain(say.date(lifecycle.validUntil()))));
    }
  }

  private static void add(List<Fact> facts, String label, List<Value> values) {
    if (!values.isEmpty()) {
      facts.add(new Fact(label, values));
    }
  }

  private List<Value> terms(String vocabulary, String parameter, List<String> ids, Wording say) {
    return ids.stream()
        .map(id -> search(vocabularies.label(vocabulary, id, say.language()), parameter, id, say))
        .toList();
  }

  private List<Value> sdgs(List<Integer> goals, Wording say) {
    return goals.stream()
        .map(String::valueOf)
        .map(goal ->
            search(goal + " " + vocabularies.label("sdgs", goal, say.language()), "sdg", goal, say))
        .toList();
  }

  private static List<Value> territories(List<String> codes, Wording say) {
    return codes.stream()
        .map(code ->
            search(
                code.equals("WORLD") ? say.text("world") : say.country(code),
                "territory",
                code,
                say))
        .toList();
  }

  private static Value search(String text, String parameter, String value, Wording say) {
    var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    var href = "/" + say.language().tag() + "/search?" + parameter + "=" + encoded;
    return new Value(text, href, false);
  }

  private static Value plain(String text) {
    return new Value(text, null, false);
  }
}
