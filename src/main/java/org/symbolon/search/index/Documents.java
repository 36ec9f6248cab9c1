package org.symbolon.search.index;

import java.util.ArrayList;
import java.util.List;
import org.symbolon.listing.Listing;
import org.symbolon.platform.searchengine.Bulk;

/** What is written to the index for listings as they are now: documents, or their removal. */
public final class Documents {
  /** Name and version of the mapping file in use. */
  public static final String MAPPING = "listing";

  public static final int MAPPING_VERSION = 1;

  private final ListingDocument document;
  private final Meaning meaning;

  public Documents(ListingDocument document, Meaning meaning) {
    this.document = document;
    this.meaning = meaning;
  }

  /** One operation for each listing, in order. */
  public List<Bulk.Operation> operations(List<Listing> listings) {
    var embeddings =
        meaning.ofTexts(
            listings.stream()
                .map(listing ->
                    ListingDocument.belongs(listing)
                        ? new Meaning.Text(
                            ListingDocument.meaning(listing.content()),
                            listing.content().language())
                        : Meaning.Text.NONE)
                .toList());
    var operations = new ArrayList<Bulk.Operation>(listings.size());
    for (var i = 0; i < listings.size(); i++) {
      var listing = listings.get(i);
      var id = listing.id().toString();
      operations.add(
          ListingDocument.belongs(listing)
              ? new Bulk.Put(
                  id, listing.indexVersion(), document.of(listing, embeddings.get(i).orElse(null)))
              : new Bulk.Delete(id, listing.indexVersion()));
    }
    return operations;
  }
}
