package org.symbolon.listing.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.symbolon.identity.Viewer;
import org.symbolon.listing.ConfidentialParts;
import org.symbolon.listing.ConfidentialView;
import org.symbolon.listing.Listing;
import org.symbolon.listing.ListingLinks;
import org.symbolon.platform.language.Wording;

/** Writes out what the viewer of a listing's page sees, and what he would see and when. */
public final class DisclosedParts implements ConfidentialParts {
  private final Disclosures disclosures;

  public DisclosedParts(Disclosures disclosures) {
    this.disclosures = disclosures;
  }

  @Override
  public ConfidentialView of(Viewer viewer, Listing listing, Wording say) {
    var disclosure = disclosures.of(viewer, listing);
    var manages = viewer.may(Disclosures.MANAGE, listing.organisation().id());
    var parts = new ArrayList<ConfidentialView.Part>();
    disclosure.parts().forEach(part -> parts.add(text(part, say)));
    disclosure.documents().stream()
        .filter(document -> document.tier() != Tier.PUBLIC || !document.picture())
        .forEach(document -> parts.add(document(document, say)));
    var page = ListingLinks.page(say.language(), listing.content().kind(), listing.id());
    return new ConfidentialView(
        List.copyOf(parts),
        disclosure.reached() == Tier.PUBLIC && parts.stream().anyMatch(part -> !part.open()),
        manages ? page + "/manage" : null);
  }

  private static ConfidentialView.Part text(Disclosure.Part part, Wording say) {
    var label = say.text("confidential." + part.field());
    return part.text() == null
        ? new ConfidentialView.Part(
            label, List.of(), null, say.text("confidential.after." + part.tier()))
        : new ConfidentialView.Part(
            label, paragraphs(part.text()), null, say.text("confidential.seen." + part.tier()));
  }

  private static ConfidentialView.Part document(ListingDocument document, Wording say) {
    if (document.title() == null) {
      var kind = document.picture() ? "confidential.picture" : "confidential.document";
      return new ConfidentialView.Part(
          say.text(kind), List.of(), null, say.text("confidential.after." + document.tier()));
    }
    return new ConfidentialView.Part(
        document.title(),
        List.of(),
        document.path(),
        say.text("confidential.seen." + document.tier()));
  }

  private static List<String> paragraphs(String text) {
    return Stream.of(text.split("\\R\\s*\\R")).map(String::strip).toList();
  }
}
