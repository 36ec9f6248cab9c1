package org.symbolon.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.symbolon.listing.Image;
import org.symbolon.listing.Kind;
import org.symbolon.listing.Listing;
import org.symbolon.organisation.OrganisationSummary;

/**
 * What a result shows of a listing. It is stored with the document as one JSON text, so that a page
 * of results is read without looking into the sources or into PostgreSQL.
 *
 * @param image address of the first picture, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Shown(
    UUID id,
    Kind kind,
    String title,
    String summary,
    String language,
    Integer trl,
    List<String> dealTypes,
    List<String> topics,
    List<String> territories,
    List<Integer> sdgs,
    OrganisationSummary organisation,
    String image,
    Boolean publiclyFunded,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean example,
    Instant publishedAt,
    LocalDate confirmedOn,
    Instant validUntil,
    long revision) {

  public Shown {
    dealTypes = dealTypes == null ? List.of() : dealTypes;
    topics = topics == null ? List.of() : topics;
    territories = territories == null ? List.of() : territories;
    sdgs = sdgs == null ? List.of() : sdgs;
  }

  /** Of a listing as it is stored. */
  public static Shown of(Listing listing) {
    var content = listing.content();
    var lifecycle = listing.lifecycle();
    return new Shown(
        listing.id(),
        content.kind(),
        content.title(),
        content.summary(),
        content.language(),
        content.trl(),
        content.dealTypes(),
        content.topics(),
        content.territories(),
        content.sdgs(),
        listing.organisation(),
        content.images().stream().findFirst().map(Image::url).orElse(null),
        content.publiclyFunded(),
        content.example(),
        lifecycle.publishedAt(),
        lifecycle.confirmedOn(),
        lifecycle.validUntil(),
        listing.revision());
  }
}
