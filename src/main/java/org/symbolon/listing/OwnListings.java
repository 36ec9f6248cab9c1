package org.symbolon.listing;

import java.util.List;
import java.util.UUID;
import org.symbolon.platform.database.Database;

/**
 * The listings of organisations whatever their status, for those who act for them: whoever asks has
 * made sure of that.
 */
public final class OwnListings {
  private final Database database;

  public OwnListings(Database database) {
    this.database = database;
  }

  /**
   * What is not withdrawn, the last changed first.
   *
   * @param kind null for both
   */
  public List<Listing> of(List<UUID> organisations, Kind kind, int limit) {
    return organisations.isEmpty()
        ? List.of()
        : OwnListingStore.of(database.session(), organisations, kind, limit);
  }
}
