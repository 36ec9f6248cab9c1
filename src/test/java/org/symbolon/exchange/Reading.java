package org.symbolon.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;
import org.symbolon.organisation.OrganisationRef;
import org.symbolon.taxonomy.Vocabularies;

/** A file read and checked against the real rules, over a marketplace that is empty. */
final class Reading {
  private static final ListingRules RULES = new ListingRules(Vocabularies.load());

  final List<Row> rows = new ArrayList<>();
  final List<Accepted> accepted = new ArrayList<>();
  final Rejections rejected;
  final RowCheck check;

  private Reading(Path file, Format format, Path report) throws Exception {
    rejected = new Rejections(report);
    check =
        new RowCheck(
            new Empty(),
            () -> Instant.parse("2026-11-20T08:00:00Z"),
            Optional.empty(),
            accepted::add,
            rejected);
    format
        .source()
        .read(
            file,
            row -> {
              rows.add(row);
              check.check(row);
            });
    check.end();
    rejected.close();
  }

  static Reading of(Path file, Format format, Path report) throws Exception {
    return new Reading(file, format, report);
  }

  List<ListingContent> listings() {
    return accepted.stream()
        .filter(Accepted.ListingIn.class::isInstance)
        .map(row -> ((Accepted.ListingIn) row).incoming().input().content())
        .toList();
  }

  List<org.symbolon.organisation.OrganisationContent> organisations() {
    return accepted.stream()
        .filter(Accepted.OrganisationIn.class::isInstance)
        .map(row -> ((Accepted.OrganisationIn) row).incoming().content())
        .toList();
  }

  private record Empty() implements RowCheck.Marketplace {
    @Override
    public boolean has(OrganisationRef organisation) {
      return false;
    }

    @Override
    public List<Violation> violations(ListingContent content, boolean published) {
      var all = new ArrayList<>(RULES.violations(content));
      if (published) {
        all.addAll(RULES.missingToPublish(content));
      }
      return all;
    }
  }
}
