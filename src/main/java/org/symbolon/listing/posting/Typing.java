package org.symbolon.listing.posting;

import java.util.UUID;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.platform.language.Wording;

/**
 * One request of somebody who types.
 *
 * @param window in which he does
 * @param version of the draft that the window saw last
 */
record Typing(Visit visit, ListingDraft draft, UUID window, long version, Wording say) {
  Typing with(ListingDraft draft, long version) {
    return new Typing(visit, draft, window, version, say);
  }
}
