package org.symbolon.listing.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused.Violation;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.listing.ListingRules;
import org.symbolon.platform.language.Messages;
import org.symbolon.taxonomy.Vocabularies;

/** Every rule fires when it should and only then, and agrees with what publishing refuses. */
class ReadinessTest {
  private static final Vocabularies VOCABULARIES = Vocabularies.load();
  private static final ListingRules RULES = new ListingRules(VOCABULARIES);
  private static final Readiness READINESS = new Readiness(VOCABULARIES);

  /** Rules that no content alone can break. */
  private static final EnumSet<Rule> OF_FORMS =
      EnumSet.of(Rule.F_UNREADABLE, Rule.F_ORGANISATION_MISSING, Rule.X_RULE);

  private static final Messages MESSAGES = Messages.load();

  private static List<Rule> found(ListingContent content) {
    return READINESS.of(content, RuleFixtures.TODAY).findings().stream()
        .map(Finding::rule)
        .toList();
  }

  private static List<Violation> refused(ListingContent content) {
    return Stream.concat(
            RULES.violations(content).stream(), RULES.missingToPublish(content).stream())
        .toList();
  }

  @Test
  void aListingThatLacksNothingHasNoFinding() {
    assertThat(READINESS.of(RuleFixtures.perfect(), RuleFixtures.TODAY).findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleHasAFailingAndAPassingListing(Rule rule) {
    var fixture = RuleFixtures.of(rule);
    if (fixture == null) {
      assertThat(OF_FORMS).contains(rule);
      return;
    }
    assertThat(found(RuleFixtures.perfect().with(fixture.failing()))).contains(rule);
    assertThat(found(RuleFixtures.perfect().with(fixture.passing()))).doesNotContain(rule);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void aBlockerIsWhatPublishingRefusesAndNothingElse(Rule rule) {
    var fixture = RuleFixtures.of(rule);
    if (fixture == null) {
      return;
    }
    var failing = RuleFixtures.perfect().with(fixture.failing());
    assertThat(refused(failing).isEmpty()).isEqualTo(rule.severity() != Severity.BLOCKER);
    assertThat(found(failing)).doesNotContain(Rule.X_RULE);
  }

  @Test
  void blockersAndTheRulesOfPublishingNameTheSameFields() {
    var random = new Random(20261120);
    var fixtures =
        Arrays.stream(Rule.values()).filter(rule -> RuleFixtures.of(rule) != null).toList();
    var refusals = 0;
    for (var round = 0; round < 2_000; round++) {
      var content =
          random.nextBoolean()
              ? RuleFixtures.perfect()
              : RuleFixtures.perfect().with(c -> c.kind = Kind.NEED);
      for (var changes = random.nextInt(5); changes > 0; changes--) {
        var fixture = RuleFixtures.of(fixtures.get(random.nextInt(fixtures.size())));
        try {
          content = content.with(random.nextInt(3) > 0 ? fixture.failing() : fixture.passing());
        } catch (java.util.NoSuchElementException nothingToRepeat) {
          continue;
        }
      }
      var report = READINESS.of(content, RuleFixtures.TODAY);
      var blocked =
          report.findings().stream()
              .filter(one -> one.severity() == Severity.BLOCKER)
              .map(Finding::field)
              .distinct()
              .toList();
      var refused = refused(content).stream().map(Violation::pointer).distinct().toList();
      assertThat(blocked).containsExactlyInAnyOrderElementsOf(refused);
      assertThat(report.findings()).noneMatch(one -> one.rule() == Rule.X_RULE);
      refusals += refused.isEmpty() ? 0 : 1;
    }
    assertThat(refusals).isBetween(500, 1_999);
  }

  @Test
  void whatAnotherRuleOfPublishingRefusesIsABlockerToo() {
    var strict =
        new Readiness(VOCABULARIES, content -> List.of(new Violation("/rights", "must be shown")));
    var report = strict.of(RuleFixtures.perfect(), RuleFixtures.TODAY);
    assertThat(report.ready()).isFalse();
    assertThat(report.findings())
        .containsExactly(new Finding(Rule.X_RULE, "/rights", null, null, "must be shown"));
    assertThat(READINESS.of(RuleFixtures.perfect(), RuleFixtures.TODAY).ready()).isTrue();
  }

  @Test
  void charactersAreCountedAsPeopleDoAndNothingIsCut() {
    var finding =
        READINESS
            .of(
                RuleFixtures.perfect().with(c -> c.summary = "\ud83c\udf31".repeat(612)),
                RuleFixtures.TODAY)
            .findings()
            .getFirst();
    assertThat(finding).isEqualTo(new Finding(Rule.T_SUMMARY_LENGTH, "/summary", 612, 500, null));
    assertThat(finding.rule().id()).isEqualTo("T-SUMMARY-LENGTH");
    assertThat(finding.sentence(MESSAGES.in(Language.EN)))
        .startsWith("It has 612 of 500 characters.");
  }

  @Test
  void aNeedIsNotAskedForWhatOnlyATechnologyHas() {
    var need =
        RuleFixtures.perfect()
            .with(c -> {
              c.kind = Kind.NEED;
              c.advantages = List.of();
              c.rights = List.of();
              c.images = List.of();
              c.description = null;
              c.trl = null;
            });
    assertThat(found(need)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRuleAndEveryFieldHasWordsInEveryLanguage(Language language) {
    var say = MESSAGES.in(language);
    for (var rule : Rule.values()) {
      assertThat(new Finding(rule, "/title", 3, 2, "FREE_AND_PRICE").sentence(say)).isNotBlank();
      var fixture = RuleFixtures.of(rule);
      if (fixture != null) {
        READINESS
            .of(RuleFixtures.perfect().with(fixture.failing()), RuleFixtures.TODAY)
            .findings()
            .forEach(one -> assertThat(one.fieldName(say)).isNotBlank());
      }
    }
  }
}
