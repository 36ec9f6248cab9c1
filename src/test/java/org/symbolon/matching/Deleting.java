package org.symbolon.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.symbolon.listing.ListingMembers;
import org.symbolon.listing.Right;
import org.symbolon.listing.RightStatus;
import org.symbolon.listing.Wanted;
import org.symbolon.matching.RandomPairs.Pair;
import org.symbolon.matching.score.Fact;
import org.symbolon.matching.score.Owner;
import org.symbolon.matching.score.Party;
import org.symbolon.matching.score.Side;
import org.symbolon.matching.score.Words;
import org.symbolon.organisation.OrganisationMembers;

/** Takes facts away from a pair, as if nobody had ever stated them. */
final class Deleting {
  private Deleting() {}

  static Pair from(Pair pair, Iterable<Fact> facts) {
    var result = pair;
    for (var fact : facts) {
      result =
          fact.side() == Party.NEED
              ? new Pair(without(result.need(), fact.field()), result.technology())
              : new Pair(result.need(), without(result.technology(), fact.field()));
    }
    return result;
  }

  private static Side without(Side side, String field) {
    var path = field.split("/");
    return switch (path[0]) {
      case "title", "summary", "description" -> mute(side);
      case "topics" -> listing(side, c -> c.topics = List.of());
      case "ipc" -> listing(side, c -> c.ipc = List.of());
      case "sdgs" -> listing(side, c -> c.sdgs = List.of());
      case "trl" -> listing(side, c -> c.trl = null);
      case "dealTypes" -> listing(side, c -> c.dealTypes = List.of());
      case "territories" -> listing(side, c -> c.territories = List.of());
      case "language" -> listing(side, c -> c.language = null);
      case "priceBand" -> listing(side, c -> c.priceBand = null);
      case "advantages" -> listing(side, c -> c.advantages = List.of());
      case "confirmedOn" ->
          new Side(side.content(), side.owner(), null, side.words(), side.vector());
      case "wanted" -> listing(side, c -> c.wanted = without(c.wanted, path[1]));
      case "rights" ->
          listing(side, c -> c.rights = without(c.rights, Integer.parseInt(path[1]), path[2]));
      case "organisation" -> organisation(side, path[1]);
      default -> throw new AssertionError("A part rests on something unheard of: " + field);
    };
  }

  private static Side mute(Side side) {
    return new Side(
        side.content(),
        side.owner(),
        side.confirmedOn(),
        Words.of("", "", side.words().language()),
        Optional.empty());
  }

  private static Side listing(Side side, Consumer<ListingMembers> change) {
    return new Side(
        side.content().with(change), side.owner(), side.confirmedOn(), side.words(), side.vector());
  }

  private static Wanted without(Wanted wanted, String member) {
    return new Wanted(
        member.equals("organisationTypes") ? null : wanted.organisationTypes(),
        member.equals("sizeClasses") ? null : wanted.sizeClasses(),
        member.equals("capabilityClasses") ? null : wanted.capabilityClasses(),
        wanted.excludedCountries(),
        wanted.excludedOrganisationTypes());
  }

  private static List<Right> without(List<Right> rights, int index, String member) {
    var changed = new ArrayList<>(rights);
    var r = rights.get(index);
    changed.set(
        index,
        new Right(
            r.type(),
            r.office(),
            member.equals("number") ? null : r.number(),
            r.country(),
            member.equals("status") ? RightStatus.UNKNOWN : r.status(),
            r.asOf(),
            r.expires(),
            r.source()));
    return changed;
  }

  private static Side organisation(Side side, String member) {
    var owner = side.owner();
    Consumer<OrganisationMembers> change =
        o -> {
          switch (member) {
            case "country" -> o.country = null;
            case "type" -> o.type = null;
            case "headcount" -> o.headcount = null;
            case "capabilityClass" -> o.capabilityClass = null;
            case "languages" -> o.languages = List.of();
            case "verifiedOn" -> {}
            default -> throw new AssertionError("Unheard of: organisation/" + member);
          }
        };
    return new Side(
        side.content(),
        new Owner(
            owner.id(),
            owner.facts().with(change),
            member.equals("headcount") ? null : owner.sizeClass(),
            member.equals("verifiedOn") ? null : owner.verifiedOn()),
        side.confirmedOn(),
        side.words(),
        side.vector());
  }
}
