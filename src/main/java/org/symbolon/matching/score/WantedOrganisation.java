package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.List;
import org.symbolon.listing.Wanted;
import org.symbolon.matching.score.Said.Form;

/**
 * The organisation that each side looks for against the owner of the other side: half of the points
 * for each direction, within it the mean over what is stated of type, size and capability class (EU
 * Recommendation 2003/361/EC; OECD). A side that says nothing keeps its half out of reach.
 */
final class WantedOrganisation implements Judge {
  private static final double EACH_DIRECTION = 0.5;

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    var findings = new Findings();
    direction(findings, Party.NEED, need, technology);
    direction(findings, Party.TECHNOLOGY, technology, need);
    return findings.judgement();
  }

  /** One thing that is looked for, and what the other side's owner is; null when unknown. */
  private record Aspect(
      String field, Form form, List<? extends Enum<?>> wanted, String ofOwner, Enum<?> is) {}

  private static void direction(Findings findings, Party wants, Side wanter, Side other) {
    var wanted = wanter.content().wanted();
    var stated = wanted == null ? List.<Aspect>of() : aspects(wanted, other.owner());
    if (stated.isEmpty()) {
      findings.lacks(Missing.of("wanted", wants == Party.NEED, wants == Party.TECHNOLOGY));
      return;
    }
    var is = wants == Party.NEED ? Party.TECHNOLOGY : Party.NEED;
    for (var aspect : stated) {
      var looked = Said.list(aspect.form(), aspect.wanted().stream().map(Enum::name).toList());
      findings.rests(new Fact("wanted/" + aspect.field(), wants, aspect.wanted().toString()));
      if (aspect.is() == null) {
        findings.lacks(
            Because.of("organisation.unknown", "side", Said.choice(wants), "wanted", looked));
        continue;
      }
      findings.rests(new Fact("organisation/" + aspect.ofOwner(), is, aspect.is().name()));
      var found = Said.list(aspect.form(), List.of(aspect.is().name()));
      if (aspect.wanted().contains(aspect.is())) {
        findings
            .gives(EACH_DIRECTION / stated.size())
            .say(Because.of("organisation.fits", "side", Said.choice(wants), "is", found));
      } else {
        findings.say(
            new Because(
                "organisation.other",
                java.util.Map.of("side", Said.choice(wants), "wanted", looked, "is", found)));
      }
    }
  }

  private static List<Aspect> aspects(Wanted wanted, Owner owner) {
    var facts = owner.facts();
    return List.of(
            new Aspect(
                "organisationTypes",
                Form.ORGANISATION_TYPE,
                wanted.organisationTypes(),
                "type",
                facts.type()),
            new Aspect(
                "sizeClasses",
                Form.SIZE_CLASS,
                wanted.sizeClasses(),
                "headcount",
                owner.sizeClass()),
            new Aspect(
                "capabilityClasses",
                Form.CAPABILITY_CLASS,
                wanted.capabilityClasses(),
                "capabilityClass",
                facts.capabilityClass()))
        .stream()
        .filter(aspect -> !aspect.wanted().isEmpty())
        .toList();
  }
}
