package org.symbolon.listing.posting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.identity.Membership;
import org.symbolon.identity.Viewer;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.Organisations;

/** The organisations for which somebody acts. */
final class MyOrganisations {
  private final Organisations organisations;

  MyOrganisations(Organisations organisations) {
    this.organisations = organisations;
  }

  /** All of them, by name. */
  List<Organisation> of(Visit visit) {
    return organisations
        .getAll(visit.account().memberships().stream().map(Membership::organisation).toList())
        .stream()
        .sorted(Comparator.comparing((Organisation one) -> one.content().name()))
        .toList();
  }

  /** Those for which he may post. */
  List<Organisation> postable(Visit visit) {
    var viewer = visit.viewer();
    return of(visit).stream().filter(one -> viewer.may("postListing", one.id())).toList();
  }

  /** The one that a new draft is for until he says otherwise: a published one if there is any. */
  Optional<UUID> first(Visit visit) {
    return postable(visit).stream()
        .sorted(
            Comparator.comparing(
                (Organisation one) -> one.status() != OrganisationStatus.PUBLISHED))
        .map(Organisation::id)
        .findFirst();
  }

  /** The one that was chosen, if he may post for it. */
  static Optional<UUID> chosen(Viewer viewer, String typed) {
    return Ids.of(typed).filter(id -> viewer.may("postListing", id));
  }
}
