package org.symbolon.matching;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.matching.PartnerStore.Wish;
import org.symbolon.matching.score.TopicDistance;
import org.symbolon.organisation.Organisation;
import org.symbolon.taxonomy.Term;
import org.symbolon.taxonomy.Vocabularies;
import org.symbolon.taxonomy.Vocabulary;

/** What PostgreSQL is asked for when partners of an organisation are sought. Pure. */
final class PartnerWishes {
  /** Topics that are nearer than this are worth a look. */
  private static final double NEAR = 0.3;

  private final Vocabulary topics;
  private final Vocabulary sectors;
  private final Vocabulary countries;
  private final TopicDistance distance;

  PartnerWishes(Vocabularies vocabularies) {
    this.topics = vocabularies.get("green-topics");
    this.sectors = vocabularies.get("sectors");
    this.countries = vocabularies.get("countries");
    this.distance = new TopicDistance(topics);
  }

  /**
   * @param listings what the organisation openly offers and needs, or those that partners are
   *     sought for
   */
  Wish of(PartnerSeat seat, Organisation own, List<ListingContent> listings) {
    var facts = own.content();
    var about = topics(seat, listings);
    return new Wish(
        seat.sought(),
        own.id(),
        seat.isReceiver() ? List.of(Kind.TECHNOLOGY) : List.of(Kind.values()),
        about,
        near(about),
        facts.capabilitiesSought(),
        facts.capabilitiesHeld(),
        facts.sectors(),
        nearSectors(facts.sectors()),
        facts.country(),
        nearCountries(facts.country()));
  }

  private static Set<String> topics(PartnerSeat seat, List<ListingContent> listings) {
    var needs = ofKind(listings, Kind.NEED);
    return seat.isReceiver() && !needs.isEmpty() ? needs : ofKind(listings, Kind.TECHNOLOGY);
  }

  private static Set<String> ofKind(List<ListingContent> listings, Kind kind) {
    return listings.stream()
        .filter(listing -> listing.kind() == kind)
        .flatMap(listing -> listing.topics().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> near(Set<String> about) {
    return topics.terms().stream()
        .map(Term::id)
        .filter(id -> about.stream().anyMatch(own -> distance.likeness(own, id) >= NEAR))
        .collect(Collectors.toSet());
  }

  private Set<String> nearSectors(List<String> own) {
    var near = new HashSet<>(own);
    for (var term : sectors.terms()) {
      if (own.stream().anyMatch(code -> isNear(code, term))) {
        near.add(term.id());
      }
    }
    return near;
  }

  /** Of one section, or one the section of the other, or neighbours. */
  private boolean isNear(String own, Term other) {
    var term = sectors.term(own);
    return section(own).equals(section(other.id()))
        || (term.map(t -> t.more().get("neighbours")).orElse(null) instanceof List<?> codes
            && codes.contains(other.id()));
  }

  private String section(String code) {
    return sectors.term(code).map(Term::parent).orElse(code);
  }

  private Set<String> nearCountries(String own) {
    var region = region(own);
    return region == null
        ? Set.of()
        : countries.terms().stream()
            .map(Term::id)
            .filter(id -> region.equals(region(id)))
            .collect(Collectors.toSet());
  }

  private Object region(String country) {
    return countries.term(country).map(term -> term.more().get("region")).orElse(null);
  }
}
