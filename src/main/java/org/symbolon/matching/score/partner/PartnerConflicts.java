package org.symbolon.matching.score.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Exclusion;
import org.symbolon.matching.score.Exclusion.Rule;
import org.symbolon.matching.score.Said;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.OrganisationType;

/** The hard conflicts of two organisations: what no number of points makes good. */
final class PartnerConflicts {
  private PartnerConflicts() {}

  static List<Exclusion> of(Partner receiver, Partner provider) {
    var found = new ArrayList<Exclusion>();
    var same = receiver.owner().id() != null && receiver.owner().id().equals(provider.owner().id());
    if (same) {
      found.add(sentence(Rule.OWN_ORGANISATION, "own", receiver, provider, null));
    } else if (isParent(receiver, provider)) {
      found.add(sentence(Rule.PARENT_ORGANISATION, "parent", receiver, provider, null));
    } else if (isParent(provider, receiver)) {
      found.add(sentence(Rule.PARENT_ORGANISATION, "parent", provider, receiver, null));
    }
    refused(found, receiver, provider);
    refused(found, provider, receiver);
    return List.copyOf(found);
  }

  /** Whether the second came from the first, however it names it. */
  private static boolean isParent(Partner parent, Partner child) {
    var named = child.facts().parent();
    if (named == null) {
      return false;
    }
    var facts = parent.facts();
    return named.id() != null
        ? named.id().equals(parent.owner().id())
        : named.source() != null
            && named.equals(OrganisationRef.of(facts.source(), facts.externalId()));
  }

  private static void refused(List<Exclusion> found, Partner refusing, Partner other) {
    var about = refusing.about() == null ? null : refusing.about().wanted();
    var country = other.facts().country();
    var countries =
        Stream.concat(
            refusing.facts().excludedCountries().stream(),
            about == null ? Stream.of() : about.excludedCountries().stream());
    if (countries.anyMatch(code -> code.equals(country))) {
      var said = Said.list(Said.Form.COUNTRY, List.of(country));
      found.add(sentence(Rule.EXCLUDED_COUNTRY, "country", refusing, other, said));
    }
    var type = other.facts().type();
    Stream<OrganisationType> types =
        Stream.concat(
            refusing.facts().excludedOrganisationTypes().stream(),
            about == null ? Stream.of() : about.excludedOrganisationTypes().stream());
    if (types.anyMatch(excluded -> excluded == type)) {
      var said = Said.list(Said.Form.ORGANISATION_TYPE, List.of(type));
      found.add(sentence(Rule.EXCLUDED_ORGANISATION_TYPE, "type", refusing, other, said));
    }
  }

  private static Exclusion sentence(
      Rule rule, String key, Partner one, Partner other, Said excluded) {
    return new Exclusion(
        rule,
        new Because(
            "partner.exclusion." + key,
            excluded == null
                ? Map.of("name", one.name(), "other", other.name())
                : Map.of("name", one.name(), "other", other.name(), "excluded", excluded)));
  }
}
