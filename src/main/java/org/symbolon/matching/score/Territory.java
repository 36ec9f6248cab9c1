package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.List;
import org.symbolon.listing.ListingRules;

/**
 * Whether it is offered where it is wanted: {@value #OF_PLACES} of the points for the part of the
 * need's territories in which the technology is offered (of the whole world: the countries offered
 * among all), the rest when it is offered where the seeker sits. A need that names no territory
 * keeps its first part out of reach: where it is wanted is not guessed from the seat.
 */
final class Territory implements Judge {
  static final double OF_PLACES = 0.8;

  private final int countries;

  /**
   * @param countries how many there are in the vocabulary
   */
  Territory(int countries) {
    this.countries = countries;
  }

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    var wanted = need.content().territories();
    var offered = technology.content().territories();
    if (offered.isEmpty()) {
      return Judgement.missing(Missing.of("territories", wanted.isEmpty(), true));
    }
    var findings = new Findings();
    if (wanted.isEmpty()) {
      findings.lacks(Missing.of("territories", true, false));
    } else if (wanted.contains(ListingRules.WORLD)) {
      world(findings, offered);
    } else {
      places(findings, wanted, offered);
    }
    if (!wanted.isEmpty()) {
      findings.rests(Fact.need("territories", wanted));
    }
    seat(findings, need.owner().facts().country(), offered);
    return findings.rests(Fact.technology("territories", offered)).judgement();
  }

  private void world(Findings findings, List<String> offered) {
    findings.gives(OF_PLACES * ofTheWorld(offered));
    if (offered.contains(ListingRules.WORLD)) {
      findings.say(Because.of("territory.world"));
    } else {
      findings.say(Because.of("territory.partOfTheWorld", "places", countries(offered)));
    }
  }

  private double ofTheWorld(List<String> offered) {
    return offered.contains(ListingRules.WORLD)
        ? 1
        : Math.min(1, (double) offered.size() / countries);
  }

  /** The part of the territories wanted in which it is offered; neither list is empty. */
  double covered(List<String> wanted, List<String> offered) {
    return wanted.contains(ListingRules.WORLD)
        ? ofTheWorld(offered)
        : (double) wanted.stream().filter(place -> covers(offered, place)).count() / wanted.size();
  }

  private static void places(Findings findings, List<String> wanted, List<String> offered) {
    var covered = wanted.stream().filter(place -> covers(offered, place)).toList();
    var uncovered = wanted.stream().filter(place -> !covers(offered, place)).toList();
    findings.gives(OF_PLACES * covered.size() / wanted.size());
    if (!covered.isEmpty()) {
      var reach = offered.contains(ListingRules.WORLD) ? "WORLD" : "PLACES";
      findings.say(
          Because.of(
              "territory.offered", "places", countries(covered), "reach", Said.choice(reach)));
    }
    if (!uncovered.isEmpty()) {
      findings.say(Because.of("territory.notOffered", "places", countries(uncovered)));
    }
  }

  private static void seat(Findings findings, String seat, List<String> offered) {
    if (seat == null) {
      findings.lacks(Because.of("missing.seat"));
      return;
    }
    var place = countries(List.of(seat));
    if (covers(offered, seat)) {
      findings.gives(1 - OF_PLACES).say(Because.of("territory.seat", "place", place));
    } else {
      findings.say(Because.of("territory.notAtSeat", "place", place));
    }
    findings.rests(Fact.need("organisation/country", seat));
  }

  private static boolean covers(List<String> offered, String place) {
    return offered.contains(ListingRules.WORLD) || offered.contains(place);
  }

  private static Said countries(List<String> codes) {
    return Said.list(Said.Form.COUNTRY, codes);
  }
}
