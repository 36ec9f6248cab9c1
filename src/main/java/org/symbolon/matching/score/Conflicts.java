package org.symbolon.matching.score;

import java.util.ArrayList;
import java.util.List;
import org.symbolon.listing.Kind;
import org.symbolon.matching.score.Exclusion.Rule;

/** The hard conflicts of a pair: what no number of points makes good. */
final class Conflicts {
  private final Deal deal;

  Conflicts(Deal deal) {
    this.deal = deal;
  }

  List<Exclusion> of(Side need, Side technology) {
    var found = new ArrayList<Exclusion>();
    if (need.content().kind() != Kind.NEED || technology.content().kind() != Kind.TECHNOLOGY) {
      found.add(new Exclusion(Rule.SAME_KIND, Because.of("exclusion.kind")));
    }
    if (need.owner().id() != null && need.owner().id().equals(technology.owner().id())) {
      found.add(new Exclusion(Rule.OWN_ORGANISATION, Because.of("exclusion.own")));
    }
    refused(found, Party.NEED, need, technology.owner());
    refused(found, Party.TECHNOLOGY, technology, need.owner());
    if (deal.conflict(need, technology)) {
      found.add(
          new Exclusion(
              Rule.INCOMPATIBLE_DEAL,
              Because.of(
                  "deal.none",
                  "sought",
                  Said.list(Said.Form.DEAL_TYPE, need.content().dealTypes()),
                  "offered",
                  Said.list(Said.Form.DEAL_TYPE, technology.content().dealTypes()))));
    }
    return List.copyOf(found);
  }

  private static void refused(List<Exclusion> found, Party refuses, Side side, Owner other) {
    var wanted = side.content().wanted();
    if (wanted == null) {
      return;
    }
    var country = other.facts().country();
    if (country != null && wanted.excludedCountries().contains(country)) {
      found.add(
          new Exclusion(
              Rule.EXCLUDED_COUNTRY,
              Because.of(
                  "exclusion.country",
                  "side",
                  Said.choice(refuses),
                  "country",
                  Said.list(Said.Form.COUNTRY, List.of(country)))));
    }
    var type = other.facts().type();
    if (type != null && wanted.excludedOrganisationTypes().contains(type)) {
      found.add(
          new Exclusion(
              Rule.EXCLUDED_ORGANISATION_TYPE,
              Because.of(
                  "exclusion.type",
                  "side",
                  Said.choice(refuses),
                  "type",
                  Said.list(Said.Form.ORGANISATION_TYPE, List.of(type)))));
    }
  }
}
