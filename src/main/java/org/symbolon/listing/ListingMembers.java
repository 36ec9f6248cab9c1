package org.symbolon.listing;

import java.util.List;
import org.symbolon.listing.terms.Terms;

/**
 * The members of a {@link ListingContent} while it is being made; each means what the record says.
 * Not shared between threads.
 */
public final class ListingMembers {
  public Kind kind;
  public String title;
  public String summary;
  public String description;
  public String language;
  public List<String> topics;
  public List<String> ipc;
  public List<Integer> sdgs;
  public Integer trl;
  public List<String> dealTypes;
  public List<String> territories;
  public List<Advantage> advantages;
  public List<Right> rights;
  public Boolean publiclyFunded;
  public Wanted wanted;
  public PriceBand priceBand;
  public Terms terms;
  public List<Image> images;
  public String source;
  public String externalId;
  public String sourceUrl;
  public boolean example;

  ListingMembers() {}

  ListingMembers(ListingContent content) {
    kind = content.kind();
    title = content.title();
    summary = content.summary();
    description = content.description();
    language = content.language();
    topics = content.topics();
    ipc = content.ipc();
    sdgs = content.sdgs();
    trl = content.trl();
    dealTypes = content.dealTypes();
    territories = content.territories();
    advantages = content.advantages();
    rights = content.rights();
    publiclyFunded = content.publiclyFunded();
    wanted = content.wanted();
    priceBand = content.priceBand();
    terms = content.terms();
    images = content.images();
    source = content.source();
    externalId = content.externalId();
    sourceUrl = content.sourceUrl();
    example = content.example();
  }

  ListingContent content() {
    return new ListingContent(
        kind,
        title,
        summary,
        description,
        language,
        topics,
        ipc,
        sdgs,
        trl,
        dealTypes,
        territories,
        advantages,
        rights,
        publiclyFunded,
        wanted,
        priceBand,
        terms,
        images,
        source,
        externalId,
        sourceUrl,
        example);
  }
}
