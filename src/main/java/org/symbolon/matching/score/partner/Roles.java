package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Said;
import org.symbolon.taxonomy.Vocabulary;

/**
 * The steps between laboratory and market that both together can take, of all there are. A step
 * that both can take counts as one that one of them can take, so that being able to do more never
 * counts against anybody; the sentences say what each brings that the other lacks. The notion of
 * complementary assets: D. J. Teece, Profiting from technological innovation, Research Policy 15
 * (1986) 285-305.
 */
record Roles(Vocabulary capabilities) implements PartnerJudge {
  /** Roles of the vocabulary {@code capabilities} that are steps of the way. */
  private static final List<String> STEPS =
      List.of(
          "RESEARCH",
          "DEVELOPMENT",
          "TESTING",
          "REGULATORY",
          "MANUFACTURING",
          "MARKET_ACCESS",
          "SERVICE");

  @Override
  public Judgement judge(Partner receiver, Partner provider, LocalDate asOf) {
    var silent = new ArrayList<Because>();
    for (var partner : List.of(receiver, provider)) {
      if (partner.facts().capabilitiesHeld().isEmpty()) {
        silent.add(partner.silent("held"));
      }
    }
    if (!silent.isEmpty()) {
      return Judgement.missing(silent.toArray(Because[]::new));
    }
    var together = new HashSet<>(steps(receiver));
    together.addAll(steps(provider));
    var because = new ArrayList<Because>();
    because.add(
        Because.of(
            "partner.roles.together",
            "count",
            Said.number(together.size()),
            "all",
            Said.number(STEPS.size())));
    brings(because, receiver, provider);
    brings(because, provider, receiver);
    return new Judgement(
        (double) together.size() / STEPS.size(),
        false,
        because,
        together.isEmpty()
            ? List.of()
            : List.of(
                receiver.fact("capabilitiesHeld", receiver.facts().capabilitiesHeld()),
                provider.fact("capabilitiesHeld", provider.facts().capabilitiesHeld())));
  }

  private void brings(List<Because> because, Partner one, Partner other) {
    var known = steps(other);
    var alone =
        one.facts().capabilitiesHeld().stream()
            .filter(code -> STEPS.contains(role(code)) && !known.contains(role(code)))
            .toList();
    if (!alone.isEmpty()) {
      because.add(
          new Because(
              "partner.roles.brings",
              Map.of(
                  "name",
                  one.name(),
                  "other",
                  other.name(),
                  "capabilities",
                  Said.list(Said.Form.CAPABILITY, alone))));
    }
  }

  private Set<String> steps(Partner partner) {
    var steps = new HashSet<String>();
    partner.facts().capabilitiesHeld().forEach(code -> steps.add(role(code)));
    steps.retainAll(STEPS);
    return steps;
  }

  private String role(String code) {
    return capabilities.term(code).map(term -> String.valueOf(term.more().get("role"))).orElse("");
  }
}
