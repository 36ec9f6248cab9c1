package org.symbolon.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  /**
   * What can be written at once.
   *
   * @param operations one for each listing, in order
   * @param pending listings whose meaning is still to be computed and written
   */
  record AtOnce(List<Bulk.Operation> operations, List<UUID> pending) {}

  /** One operation for each listing, in order, with its meaning as far as it is remembered. */
  AtOnce atOnce(List<Listing> listings) {
    var remembered = meaning.remembered(texts(listings));
    var pending = new ArrayList<UUID>();
    for (var i = 0; i < listings.size(); i++) {
      if (remembered.get(i).pending()) {
        pending.add(listings.get(i).id());
      }
    }
    var vectors = remembered.stream().map(Meaning.Remembered::vector).toList();
    return new AtOnce(operations(listings, vectors), pending);
  }

  /**
   * One operation for each listing, in order; computes the meaning of new texts, which takes time.
   */
  public List<Bulk.Operation> operations(List<Listing> listings) {
    return operations(listings, meaning.ofTexts(texts(listings)));
  }

  private static List<Meaning.Text> texts(List<Listing> listings) {
    return listings.stream()
        .map(listing ->
            ListingDocument.belongs(listing)
                ? new Meaning.Text(
                    ListingDocument.meaning(listing.content()), listing.content().language())
                : Meaning.Text.NONE)
        .toList();
  }

  private List<Bulk.Operation> operations(
      List<Listing> listings, List<Optional<float[]>> embeddings) {
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
