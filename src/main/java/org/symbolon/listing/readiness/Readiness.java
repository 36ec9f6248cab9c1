package org.symbolon.listing.readiness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Says what keeps a listing from being published (BLOCKER) and what would make it better (MAJOR,
 * MINOR). A pure function of content and day; it changes and cuts nothing. A content has a blocker
 * exactly when {@link ListingRules} refuses to publish it: what no rule here names is passed on as
 * {@link Rule#X_RULE}.
 */
public final class Readiness {
  private final Vocabularies vocabularies;
  private final Function<ListingContent, List<Violation>> refused;

  public Readiness(Vocabularies vocabularies) {
    this(vocabularies, publishing(new ListingRules(vocabularies)));
  }

  Readiness(Vocabularies vocabularies, Function<ListingContent, List<Violation>> refused) {
    this.vocabularies = vocabularies;
    this.refused = refused;
  }

  private static Function<ListingContent, List<Violation>> publishing(ListingRules rules) {
    return content ->
        Stream.concat(rules.violations(content).stream(), rules.missingToPublish(content).stream())
            .toList();
  }

  /**
   * Checks a listing.
   *
   * @param today the day (UTC) against which terms of rights are held
   */
  public Report of(ListingContent content, LocalDate today) {
    return of(content, List.of(), today);
  }

  /**
   * Checks what somebody typed.
   *
   * @param unreadable what was typed and could not become part of the content
   */
  public Report of(ListingContent content, List<Finding> unreadable, LocalDate today) {
    var found = new Findings();
    found.list().addAll(unreadable);
    var checks = new Findings();
    TextChecks.of(content, checks);
    ClassChecks.of(content, vocabularies, checks);
    AdvantageChecks.of(content, checks);
    RightChecks.of(content, vocabularies, today, checks);
    DealChecks.of(content, vocabularies, checks);
    TermChecks.of(content, vocabularies, checks);
    ImageChecks.of(content, checks);
    // What is there and unreadable is not called missing too.
    checks.list().stream()
        .filter(
            finding -> unreadable.stream().noneMatch(one -> one.field().equals(finding.field())))
        .forEach(found.list()::add);
    for (var violation : refused.apply(content)) {
      if (!found.blocks(violation.pointer())) {
        found.add(Rule.X_RULE, violation.pointer(), violation.detail());
      }
    }
    return new Report(
        found.list().stream().sorted(Comparator.comparing(Finding::severity)).toList());
  }

  /**
   * What was found.
   *
   * @param findings blockers first, within a severity in the order of the form
   */
  public record Report(List<Finding> findings) {
    public Report {
      findings = List.copyOf(findings);
    }

    /** Whether nothing keeps it from being published. */
    public boolean ready() {
      return count(Severity.BLOCKER) == 0;
    }

    public int count(Severity severity) {
      return (int) findings.stream().filter(one -> one.severity() == severity).count();
    }
  }
}
