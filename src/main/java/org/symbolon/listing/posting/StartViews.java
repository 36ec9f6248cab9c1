package org.symbolon.listing.posting;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.Organisation;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.Site;

/** Writes out the page on which a listing begins. */
final class StartViews {
  /** Listings that are offered to be copied. */
  private static final int COPIES = 100;

  private final Site site;
  private final Listings listings;
  private final MyOrganisations organisations;
  private final PublicationSource publications;

  StartViews(
      Site site, Listings listings, MyOrganisations organisations, PublicationSource publications) {
    this.site = site;
    this.listings = listings;
    this.organisations = organisations;
    this.publications = publications;
  }

  /** What was sent, as far as the page shows it again. */
  record Sent(Kind kind, String organisation, String number, String table) {
    static Sent of(MultiMap fields) {
      return new Sent(
          Kind.NEED.name().equals(fields.get("kind")) ? Kind.NEED : Kind.TECHNOLOGY,
          Objects.toString(fields.get("organisation"), ""),
          Objects.toString(fields.get("number"), ""),
          Objects.toString(fields.get("table"), ""));
    }
  }

  StartView of(Visit visit, Sent sent, StartView.Error error, Wording say) {
    var need = sent.kind() == Kind.NEED;
    var title = say.text(need ? "posting.title.need" : "posting.title.technology");
    var mine = organisations.postable(visit);
    var path = PostingLinks.MINE + "/new";
    var here = PostingLinks.begin(say.language(), sent.kind());
    return new StartView(
        site.frame(say.language(), path, "kind=" + sent.kind(), title).notIndexed(),
        here,
        visit.formToken(),
        need,
        error,
        choice("organisation", organisations(visit, mine, sent), say),
        mine.isEmpty() ? PostingLinks.newOrganisation(say.language(), here) : null,
        publications.samples(),
        publications.name(),
        sent.number(),
        sent.table(),
        choice("listing", copies(visit, mine, say), say),
        need ? ListingLinks.newNeed(say.language()) : null,
        PostingLinks.begin(say.language(), need ? Kind.TECHNOLOGY : Kind.NEED),
        PostingLinks.mine(say.language()));
  }

  private static TypedField.Choice choice(
      String name, List<TypedField.Option> options, Wording say) {
    var label = say.text("posting.start." + name);
    return new TypedField.Choice(new TypedField.What(name, name, label, null, List.of()), options);
  }

  private List<TypedField.Option> organisations(Visit visit, List<Organisation> mine, Sent sent) {
    var chosen =
        MyOrganisations.chosen(visit.viewer(), sent.organisation())
            .or(() -> organisations.first(visit));
    return mine.stream()
        .map(one ->
            new TypedField.Option(
                one.id().toString(),
                one.content().name(),
                chosen.filter(one.id()::equals).isPresent()))
        .toList();
  }

  private List<TypedField.Option> copies(Visit visit, List<Organisation> mine, Wording say) {
    var ids = mine.stream().map(Organisation::id).toList();
    return Stream.concat(
            Stream.of(new TypedField.Option("", say.text("posting.choose"), false)),
            listings.ofOrganisations(visit.viewer(), ids, 0, COPIES).stream()
                .map(StartViews::option))
        .toList();
  }

  private static TypedField.Option option(Listing listing) {
    return new TypedField.Option(listing.id().toString(), listing.content().title(), false);
  }
}
