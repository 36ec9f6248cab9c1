package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Fact;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Said;
import org.symbolon.organisation.CapabilityClass;
import org.symbolon.organisation.SizeClass;

/**
 * How well the receiver can recognise, take in and apply technology from outside, as far as its
 * stance towards technology and its size tell. The notion: W. M. Cohen and D. A. Levinthal,
 * Absorptive capacity: a new perspective on learning and innovation, Administrative Science
 * Quarterly 35 (1990) 128-152, who find it in prior related knowledge; the OECD's capability class
 * stands for that, the size class for the people who can be set to it. Shares are judgements of
 * this project.
 */
final class AbsorptiveCapacity implements PartnerJudge {
  private static final double OF_CLASS = 0.6;
  private static final double OF_SIZE = 0.4;

  @Override
  public Judgement judge(Partner receiver, Partner provider, LocalDate asOf) {
    var capability = receiver.facts().capabilityClass();
    var size = receiver.owner().sizeClass();
    var because = new ArrayList<Because>();
    var evidence = new ArrayList<Fact>();
    var share = 0.0;
    if (capability == null) {
      because.add(receiver.silent("capabilityClass"));
    } else {
      share += OF_CLASS * of(capability);
      because.add(sentence("class", receiver, Said.Form.CAPABILITY_CLASS, capability));
      evidence.add(receiver.fact("capabilityClass", capability));
    }
    if (size == null) {
      because.add(receiver.silent("size"));
    } else {
      share += OF_SIZE * of(size);
      because.add(sentence("size", receiver, Said.Form.SIZE_CLASS, size));
      evidence.add(receiver.fact("headcount", receiver.facts().headcount()));
    }
    return new Judgement(share, capability == null || size == null, because, evidence);
  }

  private static Because sentence(String key, Partner receiver, Said.Form form, Enum<?> value) {
    return new Because(
        "partner.absorption." + key,
        Map.of("name", receiver.name(), "class", Said.list(form, List.of(value.name()))));
  }

  private static double of(CapabilityClass capability) {
    return switch (capability) {
      case TECHNOLOGY_DEVELOPER -> 1;
      case LEADING_TECHNOLOGY_USER -> 0.8;
      case TECHNOLOGY_FOLLOWER -> 0.3;
    };
  }

  private static double of(SizeClass size) {
    return switch (size) {
      case MICRO -> 0.4;
      case SMALL -> 0.7;
      case MEDIUM, LARGE -> 1;
    };
  }
}
