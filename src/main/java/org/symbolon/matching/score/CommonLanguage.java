package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Whether both can talk: {@value #OF_OWNERS} of the points when the organisations answer in a
 * common language, the rest when both texts are written in the same one.
 */
final class CommonLanguage implements Judge {
  private static final double OF_OWNERS = 0.6;

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    var findings = new Findings();
    owners(findings, need.owner().facts().languages(), technology.owner().facts().languages());
    texts(findings, need.content().language(), technology.content().language());
    return findings.judgement();
  }

  private static void owners(Findings findings, List<String> need, List<String> technology) {
    if (need.isEmpty() || technology.isEmpty()) {
      findings.lacks(Missing.of("languages", need.isEmpty(), technology.isEmpty()));
      return;
    }
    var common = new LinkedHashSet<>(need);
    common.retainAll(technology);
    if (common.isEmpty()) {
      findings.say(
          Because.of(
              "language.none", "need", languages(need), "technology", languages(technology)));
    } else {
      findings
          .gives(OF_OWNERS)
          .say(Because.of("language.common", "languages", Said.list(Said.Form.LANGUAGE, common)));
    }
    findings
        .rests(Fact.need("organisation/languages", need))
        .rests(Fact.technology("organisation/languages", technology));
  }

  private static void texts(Findings findings, String need, String technology) {
    if (need == null || technology == null) {
      findings.lacks(Missing.of("language", need == null, technology == null));
      return;
    }
    if (need.equals(technology)) {
      findings
          .gives(1 - OF_OWNERS)
          .say(Because.of("language.texts", "language", languages(List.of(need))));
    } else {
      findings.say(
          Because.of(
              "language.otherTexts",
              "need",
              languages(List.of(need)),
              "technology",
              languages(List.of(technology))));
    }
    findings.rests(Fact.need("language", need)).rests(Fact.technology("language", technology));
  }

  private static Said languages(List<String> tags) {
    return Said.list(Said.Form.LANGUAGE, tags);
  }
}
