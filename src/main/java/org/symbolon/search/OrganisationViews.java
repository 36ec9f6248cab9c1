package org.symbolon.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.symbolon.listing.ListingLinks;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.SizeClass;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;
import org.symbolon.platform.pages.StructuredData;
import org.symbolon.search.OrganisationView.Fact;
import org.symbolon.taxonomy.Vocabularies;

/** Writes an organisation out as its page shows it. */
final class OrganisationViews {
  private final Site site;
  private final Vocabularies vocabularies;
  private final HitCards cards;
  private final PartnerFacts partnerFacts;

  OrganisationViews(Site site, Vocabularies vocabularies) {
    this.site = site;
    this.vocabularies = vocabularies;
    this.cards = new HitCards(vocabularies);
    this.partnerFacts = new PartnerFacts(vocabularies);
  }

  /**
   * The page of an organisation.
   *
   * @param parent the institution it came from, or null
   * @param listings its newest listings, or null while they cannot be found
   */
  OrganisationView of(
      Organisation organisation, Organisation parent, SearchPage listings, Wording say) {
    var content = organisation.content();
    var type = vocabularies.label("organisation-types", content.type().name(), say.language());
    var country = say.country(content.country());
    var frame =
        site.frame(say.language(), "/organisations/" + organisation.id(), "", content.name())
            .describedAs(
                say.text(
                    "organisation.description",
                    Map.of("name", content.name(), "type", type, "country", country)));
    var total = listings == null ? null : say.text("total.all", "count", listings.total().value());
    return new OrganisationView(
        frame.withStructuredData(structure(organisation, frame.canonical(frame.lang()))),
        content.name(),
        content.example(),
        type,
        country,
        content.description() == null
            ? List.of()
            : Stream.of(content.description().split("\\R\\s*\\R")).map(String::strip).toList(),
        facts(organisation, parent, type, say),
        total,
        listings == null
            ? List.of()
            : listings.hits().stream().map(hit -> cards.card(hit, say)).toList(),
        "/" + say.language().tag() + "/search?organisation=" + organisation.id(),
        partners(organisation, say));
  }

  /** Partners are sought for those that make technology and those that take it up. */
  private static String partners(Organisation organisation, Wording say) {
    return switch (organisation.content().type()) {
      case MSME, UNIVERSITY_SPIN_OFF, UNIVERSITY, RESEARCH_INSTITUTE ->
          ListingLinks.organisation(say.language(), organisation.id()) + "/partners";
      case LARGE_COMPANY, GOVERNMENT, NGO, INVESTOR, TISC, OTHER_INTERMEDIARY -> null;
    };
  }

  private List<Fact> facts(
      Organisation organisation, Organisation parent, String type, Wording say) {
    var content = organisation.content();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(say.text("organisation.type"), type, null, null));
    facts.add(new Fact(say.text("rights.country"), say.country(content.country()), null, null));
    organisation
        .sizeClass()
        .ifPresent(size ->
            facts.add(
                new Fact(
                    say.text("organisation.size"),
                    vocabularies.label("size-classes", size.name(), say.language()),
                    null,
                    say.text("organisation.sizeRule", "rule", SizeClass.RULE))));
    if (content.capabilityClass() != null) {
      var capability = content.capabilityClass().name();
      facts.add(
          new Fact(
              say.text("organisation.capability"),
              vocabularies.label("capability-classes", capability, say.language()),
              null,
              null));
    }
    if (organisation.verifiedOn() != null) {
      facts.add(
          new Fact(
              say.text("organisation.verified"), say.date(organisation.verifiedOn()), null, null));
    }
    if (parent != null) {
      facts.add(
          new Fact(
              say.text("organisation.parent"),
              parent.content().name(),
              ListingLinks.organisation(say.language(), parent.id()),
              null));
    }
    partnerFacts.add(facts, content, say);
    if (!content.languages().isEmpty()) {
      var languages = content.languages().stream().map(say::languageName).toList();
      facts.add(new Fact(say.text("organisation.languages"), say.list(languages), null, null));
    }
    link(facts, say.text("organisation.website"), content.website());
    link(facts, say.text("organisation.ror"), content.ror());
    return facts;
  }

  private static void link(List<Fact> facts, String label, String address) {
    if (address != null) {
      facts.add(new Fact(label, address.replaceFirst("^https?://", ""), address, null));
    }
  }

  /** The organisation in the words of schema.org. Source: https://schema.org/Organization. */
  private static String structure(Organisation organisation, String url) {
    var content = organisation.content();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("@context", "https://schema.org").put("@type", "Organization");
    json.put("@id", url).put("name", content.name());
    json.put("url", content.website() == null ? url : content.website());
    if (content.ror() != null) {
      json.put("sameAs", content.ror());
    }
    if (content.description() != null) {
      json.put("description", content.description());
    }
    json.putObject("address")
        .put("@type", "PostalAddress")
        .put("addressCountry", content.country());
    return StructuredData.script(json);
  }
}
