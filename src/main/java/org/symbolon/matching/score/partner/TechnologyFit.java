package org.symbolon.matching.score.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.symbolon.listing.Kind;
import org.symbolon.listing.ListingContent;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Judgement;
import org.symbolon.matching.score.Said;
import org.symbolon.matching.score.TopicDistance;
import org.symbolon.taxonomy.Vocabulary;

/**
 * How near a technology of the provider lies to a need of the receiver: for each green topic of the
 * need the nearest one of the technology, on average, of the pair that is nearest. Where the
 * receiver states no need, what he offers himself stands for it, for {@value #WORKS_ON} of the
 * points, since what somebody works on only hints at what he could use.
 */
final class TechnologyFit implements PartnerJudge {
  private static final double WORKS_ON = 0.6;

  private final TopicDistance distance;

  TechnologyFit(Vocabulary topics) {
    this.distance = new TopicDistance(topics);
  }

  private record Pair(
      ListingContent own, ListingContent technology, double share, List<String> topics) {}

  @Override
  public Judgement judge(Partner receiver, Partner provider, LocalDate asOf) {
    var technologies = withTopics(provider.openTo(receiver, Kind.TECHNOLOGY));
    var needs = withTopics(receiver.openTo(provider, Kind.NEED));
    var own = needs.isEmpty() ? withTopics(receiver.of(Kind.TECHNOLOGY)) : needs;
    var silent = new ArrayList<Because>();
    if (own.isEmpty()) {
      silent.add(receiver.silent("needs"));
    }
    if (technologies.isEmpty()) {
      silent.add(provider.silent("technologies"));
    }
    if (!silent.isEmpty()) {
      return Judgement.missing(silent.toArray(Because[]::new));
    }
    var best = nearest(own, technologies);
    return Judgement.of(
        Math.min(1, needs.isEmpty() ? WORKS_ON * best.share() : best.share()),
        sentence(best, receiver, provider),
        receiver.fact("listings/topics", best.own().topics()),
        provider.fact("listings/topics", best.technology().topics()));
  }

  private static List<ListingContent> withTopics(Stream<ListingContent> listings) {
    return listings.filter(listing -> !listing.topics().isEmpty()).toList();
  }

  /** The first of the nearest pairs. */
  private Pair nearest(List<ListingContent> own, List<ListingContent> technologies) {
    Pair best = null;
    for (var one : own) {
      for (var technology : technologies) {
        var pair = pair(one, technology);
        if (best == null || pair.share() > best.share()) {
          best = pair;
        }
      }
    }
    return best;
  }

  private Pair pair(ListingContent own, ListingContent technology) {
    var sum = 0.0;
    var topics = new LinkedHashSet<String>();
    for (var topic : own.topics()) {
      var nearest = distance.nearest(topic, technology.topics());
      if (nearest.likeness() > 0) {
        sum += nearest.likeness();
        topics.add(nearest.topic());
      }
    }
    return new Pair(own, technology, sum / own.topics().size(), List.copyOf(topics));
  }

  private static Because sentence(Pair best, Partner receiver, Partner provider) {
    var key = best.share() == 0 ? "far" : best.own().kind() == Kind.NEED ? "need" : "works";
    return new Because(
        "partner.technology." + key,
        Map.of(
            "receiver",
            receiver.name(),
            "provider",
            provider.name(),
            "own",
            Said.text(best.own().title()),
            "technology",
            Said.text(best.technology().title()),
            "topics",
            Said.list(Said.Form.TOPIC, best.topics())));
  }
}
