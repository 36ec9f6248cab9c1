package org.symbolon.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.symbolon.exchange.Row.Problem;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Stored;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.Organisations;

/**
 * Takes accepted rows in batches, each one transaction, organisations before the listings that
 * refer to them. In a dry run it only asks what would become of them.
 */
final class Intake implements AutoCloseable {
  private final Organisations organisations;
  private final Listings listings;
  private final boolean dryRun;
  private final Rejections rejected;
  private final List<Accepted.OrganisationIn> waitingOrganisations = new ArrayList<>();
  private final List<Accepted.ListingIn> waitingListings = new ArrayList<>();
  private final Tally ofOrganisations = new Tally();
  private final Tally ofListings = new Tally();

  Intake(Organisations organisations, Listings listings, boolean dryRun, Rejections rejected) {
    this.organisations = organisations;
    this.listings = listings;
    this.dryRun = dryRun;
    this.rejected = rejected;
  }

  void take(Accepted row) {
    switch (row) {
      case Accepted.OrganisationIn o -> {
        waitingOrganisations.add(o);
        if (waitingOrganisations.size() == Organisations.BATCH) {
          flushOrganisations();
        }
      }
      case Accepted.ListingIn l -> {
        waitingListings.add(l);
        if (waitingListings.size() == Listings.BATCH) {
          flushListings();
        }
      }
    }
  }

  private void flushOrganisations() {
    store(
        List.copyOf(waitingOrganisations),
        batch -> {
          var incoming = batch.stream().map(Accepted.OrganisationIn::incoming).toList();
          return dryRun
              ? organisations.foresee(incoming)
              : outcomes(organisations.store(Viewer.OPERATOR, incoming));
        },
        row -> key(row.incoming().content().source(), row.incoming().content().externalId()),
        ofOrganisations);
    waitingOrganisations.clear();
  }

  private void flushListings() {
    flushOrganisations();
    store(
        List.copyOf(waitingListings),
        batch -> {
          var incoming = batch.stream().map(Accepted.ListingIn::incoming).toList();
          return dryRun
              ? listings.foresee(incoming)
              : outcomes(listings.store(Viewer.OPERATOR, incoming));
        },
        row ->
            key(
                row.incoming().input().content().source(),
                row.incoming().input().content().externalId()),
        ofListings);
    waitingListings.clear();
  }

  /** A batch that is refused is halved until the row to blame stands alone. */
  private <R extends Accepted> void store(
      List<R> batch,
      Function<List<R>, List<Stored.Outcome>> work,
      Function<R, OrganisationRef> key,
      Tally tally) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      tally.add(work.apply(batch));
    } catch (Refused.Invalid | Refused.Conflict e) {
      if (batch.size() == 1) {
        reject(batch.getFirst(), key.apply(batch.getFirst()), e);
        return;
      }
      var half = batch.size() / 2;
      store(batch.subList(0, half), work, key, tally);
      store(batch.subList(half, batch.size()), work, key, tally);
    }
  }

  private void reject(Accepted row, OrganisationRef key, Refused refused) {
    rejected.add(
        row.line(),
        List.of(new Problem(key.source(), key.externalId(), "", null, refused.getMessage())));
  }

  private static List<Stored.Outcome> outcomes(List<Stored> stored) {
    return stored.stream().map(Stored::outcome).toList();
  }

  private static OrganisationRef key(String source, String externalId) {
    return OrganisationRef.of(source, externalId);
  }

  Tally ofOrganisations() {
    return ofOrganisations;
  }

  Tally ofListings() {
    return ofListings;
  }

  /** Takes what still waits. */
  @Override
  public void close() {
    flushListings();
  }
}
