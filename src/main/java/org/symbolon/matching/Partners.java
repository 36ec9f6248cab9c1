package org.symbolon.matching;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.symbolon.identity.Viewer;
import org.symbolon.matching.PartnerExplanation.Verdict;
import org.symbolon.matching.PartnerReader.Other;
import org.symbolon.matching.PartnerReader.Own;
import org.symbolon.matching.score.Criterion;
import org.symbolon.matching.score.Part;
import org.symbolon.matching.score.Profile;
import org.symbolon.matching.score.partner.PartnerScorer;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.OrganisationStatus;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Database;
import org.symbolon.taxonomy.Vocabularies;

/**
 * The partners of an organisation: candidates from PostgreSQL, scored here as both sides see them,
 * ranked by the worse view. An MSME is shown spin-offs, a spin-off MSMEs, and a university or an
 * institute the MSMEs for each technology that it or one of its spin-offs offers.
 */
public final class Partners {
  /** Most partners of one answer, of one technology for an office. */
  public static final int MOST_SHOWN = 50;

  private static final int WORKERS = 2;

  /** What two organisations have to have in common to be partners at all. */
  private static final Set<Criterion> IN_COMMON =
      Set.of(
          Criterion.TECHNOLOGY_FIT,
          Criterion.SOUGHT_BY_RECEIVER,
          Criterion.SOUGHT_BY_PROVIDER,
          Criterion.SECTOR);

  /** The same where it is about one technology. */
  private static final Set<Criterion> IN_COMMON_WITH_LISTING =
      Set.of(Criterion.TECHNOLOGY_FIT, Criterion.SECTOR);

  private final Organisations organisations;
  private final PartnerReader reader;
  private final PartnerScorer scorer;
  private final Function<String, Profile> profiles;
  private final InstantSource clock;
  private final WorkerExecutor workers;

  /**
   * @param profiles the version of a profile that holds now, by its name
   */
  public Partners(
      Vertx vertx,
      Database database,
      Vocabularies vocabularies,
      Organisations organisations,
      Counterparts counterparts,
      Function<String, Profile> profiles,
      InstantSource clock) {
    this.organisations = organisations;
    this.reader = new PartnerReader(database, vocabularies, organisations, counterparts);
    this.scorer = new PartnerScorer(vocabularies);
    this.profiles = profiles;
    this.clock = clock;
    this.workers = vertx.createSharedWorkerExecutor("matching", WORKERS);
  }

  /**
   * The partners of an organisation that the viewer may see.
   *
   * @throws org.symbolon.kernel.Refused.NotFound when he may not see it
   * @throws org.symbolon.kernel.Refused.Invalid when no partners are sought for its type
   */
  public PartnerRanking ranked(Viewer viewer, UUID id) {
    var own = organisations.get(viewer, id);
    var seat = PartnerSeat.of(own.content().type());
    var sought = reader.own(seat, own, clock.instant());
    return judged(seat, own, sought, List.of());
  }

  /**
   * One pair as it stands now.
   *
   * @throws org.symbolon.kernel.Refused.NotFound when the viewer may not see one of them
   * @throws org.symbolon.kernel.Refused.Invalid when they are of types that are no partners
   */
  public PartnerExplanation explained(Viewer viewer, UUID id, UUID other) {
    var own = organisations.get(viewer, id);
    var seat = PartnerSeat.of(own.content().type());
    seat.requireSought(organisations.get(viewer, other).content().type());
    var sought = reader.own(seat, own, clock.instant());
    var ranking =
        judged(
            seat,
            own,
            sought.isEmpty() ? List.of(PartnerReader.asAWhole(seat, own)) : sought,
            List.of(other));
    var pair =
        Stream.of(ranking.listed(), ranking.excluded(), ranking.unrelated())
            .flatMap(List::stream)
            .filter(any -> any.other().id().equals(other))
            .findFirst()
            .orElseThrow();
    var place = place(ranking, pair);
    return new PartnerExplanation(ranking, pair, verdict(pair, place), place);
  }

  /** Among the partners for the same listing, from 1; 0 where it is not listed. */
  private static int place(PartnerRanking ranking, PartnerPair pair) {
    return ranking.listed().stream()
            .filter(listed -> Objects.equals(listed.listingId(), pair.listingId()))
            .toList()
            .indexOf(pair)
        + 1;
  }

  private static Verdict verdict(PartnerPair pair, int place) {
    if (pair.views().isExcluded()) {
      return Verdict.EXCLUDED;
    }
    if (pair.other().status() != OrganisationStatus.PUBLISHED) {
      return Verdict.NOT_OPEN;
    }
    if (place == 0) {
      return Verdict.NOTHING_IN_COMMON;
    }
    return place <= MOST_SHOWN ? Verdict.LISTED : Verdict.NOT_AMONG_THE_BEST;
  }

  private PartnerRanking judged(
      PartnerSeat seat, Organisation own, List<Own> sought, List<UUID> always) {
    var now = clock.instant();
    var asReceiver = profiles.apply(Profile.MSME_TO_SPIN_OFF);
    var asProvider = profiles.apply(Profile.SPIN_OFF_TO_MSME);
    var others =
        sought.isEmpty() ? List.<Other>of() : reader.others(seat, own, sought, always, now);
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    // Thousands of pairs take milliseconds of a core: not where requests take turns.
    var pairs =
        workers
            .executeBlocking(
                () ->
                    sought.stream()
                        .flatMap(one ->
                            others.stream()
                                .map(
                                    other -> pair(seat, one, other, asReceiver, asProvider, today)))
                        .toList(),
                false)
            .await();
    var listed = new ArrayList<PartnerPair>();
    var excluded = new ArrayList<PartnerPair>();
    var unrelated = new ArrayList<PartnerPair>();
    for (var pair : pairs) {
      (pair.views().isExcluded() ? excluded : isRelated(pair) ? listed : unrelated).add(pair);
    }
    listed.sort(PartnerPair.BEST_FIRST);
    return new PartnerRanking(
        own,
        seat.party(),
        byListing(listed),
        excluded,
        unrelated,
        asReceiver.version(),
        asProvider.version(),
        now);
  }

  private PartnerPair pair(
      PartnerSeat seat,
      Own own,
      Other other,
      Profile asReceiver,
      Profile asProvider,
      LocalDate today) {
    var receiver = seat.isReceiver() ? own.partner() : other.partner();
    var provider = seat.isReceiver() ? other.partner() : own.partner();
    var assessment = scorer.assess(receiver, provider, today);
    return new PartnerPair(
        other.organisation(), own.listing(), PartnerViews.of(assessment, asReceiver, asProvider));
  }

  private static boolean isRelated(PartnerPair pair) {
    var common = pair.listing() == null ? IN_COMMON : IN_COMMON_WITH_LISTING;
    return pair.views().asReceiver().parts().stream()
        .filter(part -> common.contains(part.criterion()))
        .mapToDouble(Part::points)
        .anyMatch(points -> points > 0);
  }

  /** The pairs of one listing together, the listing with the best pair first. */
  private static List<PartnerPair> byListing(List<PartnerPair> bestFirst) {
    var groups = new LinkedHashMap<UUID, List<PartnerPair>>();
    for (var pair : bestFirst) {
      groups.computeIfAbsent(pair.listingId(), listing -> new ArrayList<>()).add(pair);
    }
    return groups.values().stream().flatMap(List::stream).toList();
  }
}
