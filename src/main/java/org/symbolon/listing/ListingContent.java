package org.symbolon.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Consumer;
import org.symbolon.listing.terms.Terms;

/**
 * What the owner of a listing says: the part of it that {@code POST} and {@code PUT} carry, beside
 * the organisation. Made by {@link #of} and {@link #with}, so that a new member concerns nobody who
 * does not fill it.
 *
 * @param title at most 200 characters
 * @param summary at most 500 characters
 * @param description plain text, paragraphs separated by a blank line, at most 20,000 characters
 * @param language BCP 47 tag of the language it is written in
 * @param topics ids of the vocabulary {@code green-topics}: those stated and those that follow from
 *     {@code ipc}
 * @param ipc IPC and CPC symbols, written {@code H02S 10/00}
 * @param sdgs numbers of sustainable development goals, 1 to 17
 * @param trl technology readiness level 1 to 9; of a need the least acceptable; null when unknown
 * @param dealTypes ids of the vocabulary {@code deal-types}, offered or sought
 * @param territories ISO 3166-1 alpha-2 codes, or {@code WORLD}
 * @param publiclyFunded whether public money paid for it; null when unknown
 * @param wanted the organisation looked for and those refused; null when nothing is said
 * @param priceBand price asked or budget; null when nothing is said
 * @param terms what else is said of a deal; null when nothing is
 * @param source where it was imported from, or null when it was entered here
 * @param externalId its id at the source, or null
 * @param sourceUrl the page of the source, or null
 * @param example whether it belongs to the demonstration catalogue
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListingContent(
    Kind kind,
    String title,
    String summary,
    String description,
    String language,
    List<String> topics,
    List<String> ipc,
    List<Integer> sdgs,
    Integer trl,
    List<String> dealTypes,
    List<String> territories,
    List<Advantage> advantages,
    List<Right> rights,
    Boolean publiclyFunded,
    Wanted wanted,
    PriceBand priceBand,
    Terms terms,
    List<Image> images,
    String source,
    String externalId,
    String sourceUrl,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean example) {

  public ListingContent {
    topics = topics == null ? List.of() : List.copyOf(topics);
    ipc = ipc == null ? List.of() : List.copyOf(ipc);
    sdgs = sdgs == null ? List.of() : List.copyOf(sdgs);
    dealTypes = dealTypes == null ? List.of() : List.copyOf(dealTypes);
    territories = territories == null ? List.of() : List.copyOf(territories);
    advantages = advantages == null ? List.of() : List.copyOf(advantages);
    rights = rights == null ? List.of() : List.copyOf(rights);
    images = images == null ? List.of() : List.copyOf(images);
    // One way to say nothing, so that equal contents are equal.
    wanted = Wanted.NOTHING.equals(wanted) ? null : wanted;
    terms = Terms.NOTHING.equals(terms) ? null : terms;
    priceBand = PriceBand.NOTHING.equals(priceBand) ? null : priceBand;
  }

  /** A content that says what every listing says, and nothing else. */
  public static ListingContent of(
      Kind kind, String title, String summary, String description, String language) {
    var members = new ListingMembers();
    members.kind = kind;
    members.title = title;
    members.summary = summary;
    members.description = description;
    members.language = language;
    return members.content();
  }

  /** The same content but for what the change sets. */
  public ListingContent with(Consumer<ListingMembers> change) {
    var members = new ListingMembers(this);
    change.accept(members);
    return members.content();
  }
}
