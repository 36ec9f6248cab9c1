package org.symbolon.listing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Session;
import org.symbolon.taxonomy.GreenTopics;

/**
 * Makes the next state of a listing: what is checked, what follows from what, which dates change.
 */
final class ListingDrafting {
  private final ListingRules rules;
  private final GreenTopics topics;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  ListingDrafting(ListingRules rules, GreenTopics topics, InstantSource clock, Supplier<UUID> ids) {
    this.rules = rules;
    this.topics = topics;
    this.clock = clock;
    this.ids = ids;
  }

  List<Violation> violations(ListingContent content, boolean published) {
    var all = new ArrayList<>(rules.violations(content));
    if (published) {
      all.addAll(rules.missingToPublish(content));
    }
    return all;
  }

  /** The content with the topics that follow from its symbols behind the stated ones. */
  ListingContent complete(ListingContent content) {
    return content.with(c -> c.topics = topics.complete(content.topics(), content.ipc()));
  }

  Listing draft(Session session, ListingInput input) {
    return fresh(input.content(), organisation(session, input.organisation()), Lifecycle.DRAFT);
  }

  Listing fresh(ListingContent content, Organisation organisation, Lifecycle lifecycle) {
    refuse(content, lifecycle.status() == Status.PUBLISHED);
    var now = now();
    return new Listing(
        ids.get(),
        organisation.summary(),
        organisation.status(),
        complete(content),
        lifecycle,
        1,
        1,
        now,
        now);
  }

  /** The listing with new content; the same object's revision when nothing changed. */
  Listing revision(Session session, Listing old, ListingInput input) {
    var organisation = organisation(session, input.organisation());
    return revision(old, input.content(), organisation, old.lifecycle());
  }

  Listing revision(
      Listing old, ListingContent content, Organisation organisation, Lifecycle lifecycle) {
    refuse(content, lifecycle.status() == Status.PUBLISHED);
    var complete = complete(content);
    if (complete.equals(old.content())
        && organisation.id().equals(old.organisation().id())
        && lifecycle.equals(old.lifecycle())) {
      return old;
    }
    return new Listing(
        old.id(),
        organisation.summary(),
        organisation.status(),
        complete,
        lifecycle,
        old.revision() + 1,
        old.indexVersion() + 1,
        old.createdAt(),
        now());
  }

  Listing after(Act act, Listing old) {
    if (!act.allowedFrom(old.lifecycle().status())) {
      throw new Refused.Conflict(
          "A listing that is %s cannot be asked to %s.".formatted(old.lifecycle().status(), act));
    }
    if (act.confirms()) {
      refuse(old.content(), true);
    }
    return moved(old, act.confirms() ? published(old.lifecycle()) : to(act.to(), old.lifecycle()));
  }

  Listing moved(Listing old, Status status) {
    return moved(old, to(status, old.lifecycle()));
  }

  private Listing moved(Listing old, Lifecycle lifecycle) {
    return new Listing(
        old.id(),
        old.organisation(),
        old.organisationStatus(),
        old.content(),
        lifecycle,
        old.revision() + 1,
        old.indexVersion() + 1,
        old.createdAt(),
        now());
  }

  private static Lifecycle to(Status status, Lifecycle old) {
    return new Lifecycle(status, old.confirmedOn(), old.validUntil(), old.publishedAt());
  }

  /** Published and confirmed now; the first publication keeps its date. */
  Lifecycle published(Lifecycle old) {
    var now = now();
    return new Lifecycle(
        Status.PUBLISHED,
        now.atZone(ZoneOffset.UTC).toLocalDate(),
        now.plus(Listing.VALIDITY),
        old.publishedAt() == null ? now : old.publishedAt());
  }

  private Organisation organisation(Session session, OrganisationRef ref) {
    return Organisations.find(session, ref)
        .orElseThrow(
            () -> new Refused.Invalid("/organisation", "must name an organisation that exists"));
  }

  private void refuse(ListingContent content, boolean published) {
    var violations = violations(content, published);
    if (!violations.isEmpty()) {
      throw new Refused.Invalid(violations);
    }
  }

  /** Milliseconds are all that JSON and PostgreSQL agree on without rounding. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
