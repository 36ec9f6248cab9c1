package org.symbolon.listing.posting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.symbolon.listing.readiness.Finding;
import org.symbolon.listing.readiness.Readiness;
import org.symbolon.listing.readiness.Severity;
import org.symbolon.platform.language.Wording;

/**
 * What the readiness checker found, written out.
 *
 * @param heading whether it can be published
 * @param tone of the statement: {@code good}, {@code warn} or {@code stop}
 */
public record ReadinessView(String heading, String tone, String counts, List<Group> groups) {

  /** The findings of one severity; there is at least one. */
  public record Group(String label, String severity, List<Line> lines) {}

  /**
   * One finding.
   *
   * @param href the field in the form; null where the form has none
   */
  public record Line(String rule, String href, String field, String sentence) {}

  static ReadinessView of(Readiness.Report report, Wording say) {
    return new ReadinessView(
        say.text(heading(report)),
        tone(report),
        counts(report, say),
        Arrays.stream(Severity.values())
            .map(severity -> group(report, severity, say))
            .filter(group -> !group.lines().isEmpty())
            .toList());
  }

  private static String heading(Readiness.Report report) {
    if (!report.ready()) {
      return "readiness.notYet";
    }
    return report.findings().isEmpty() ? "readiness.perfect" : "readiness.ready";
  }

  static String tone(Readiness.Report report) {
    if (!report.ready()) {
      return "stop";
    }
    return report.count(Severity.MAJOR) > 0 ? "warn" : "good";
  }

  /** How many findings there are of each weight. */
  static String counts(Readiness.Report report, Wording say) {
    return say.text(
        "readiness.counts",
        Map.of(
            "blockers", report.count(Severity.BLOCKER),
            "majors", report.count(Severity.MAJOR),
            "minors", report.count(Severity.MINOR)));
  }

  private static Group group(Readiness.Report report, Severity severity, Wording say) {
    return new Group(
        say.text("readiness.severity." + severity),
        severity.name(),
        report.findings().stream()
            .filter(finding -> finding.severity() == severity)
            .map(finding -> line(finding, say))
            .toList());
  }

  static Line line(Finding finding, Wording say) {
    var id = FieldIds.of(finding.field());
    return new Line(
        finding.rule().id(),
        id == null ? null : "#" + id,
        finding.fieldName(say),
        finding.sentence(say));
  }
}
