package org.symbolon.introduction.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.Viewer;
import org.symbolon.introduction.Agreement;
import org.symbolon.introduction.Case;
import org.symbolon.introduction.CaseWatch;
import org.symbolon.introduction.Introduction;
import org.symbolon.introduction.Matter;
import org.symbolon.introduction.Requests;
import org.symbolon.introduction.Seen;
import org.symbolon.introduction.TimelineEntry;
import org.symbolon.introduction.desk.TriedStore.Facts;
import org.symbolon.introduction.desk.TriedStore.Pair;
import org.symbolon.introduction.desk.TriedStore.Why;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.Listing;
import org.symbolon.listing.Listings;
import org.symbolon.matching.KeptPairs;
import org.symbolon.matching.KeptPairs.Kept;
import org.symbolon.matching.MaterialFacts;
import org.symbolon.platform.database.Audit;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;

/**
 * The best pairs in a broker's countries that nobody tried to bring together: stored matches
 * without a case. A pair that was tried or set aside comes back when what matters of one side
 * changes.
 */
public final class UntriedPairs {
  /** Pairs of one page. */
  public static final int PAGE = 20;

  public static final int MOST_PAGES = 10;

  /** Stored matches that are read at once, and in all. */
  private static final int SLICE = 200;

  private static final int MOST_READ = 4_000;

  private final Database database;
  private final KeptPairs kept;
  private final Listings listings;
  private final Requests requests;
  private final InstantSource clock;

  public UntriedPairs(
      Database database,
      KeptPairs kept,
      Listings listings,
      Requests requests,
      InstantSource clock) {
    this.database = database;
    this.kept = kept;
    this.listings = listings;
    this.requests = requests;
    this.clock = clock;
  }

  /** Notes each pair that becomes a case, with how both sides are then. */
  public static CaseWatch watch(Listings listings) {
    return (Session session, Case now, TimelineEntry entry, Agreement agreement) -> {
      if (entry.number() == 1 && now.matter() instanceof Matter.Pair pair) {
        var tried = new Pair(pair.need(), pair.technology());
        note(session, listings, tried, Why.CASE, entry.at());
      }
    };
  }

  private static void note(
      Session session, Listings listings, Pair pair, Why why, java.time.Instant at) {
    var both = listings.getAll(List.of(pair.need(), pair.technology()));
    var facts = new Facts(facts(both, pair.need()), facts(both, pair.technology()));
    TriedStore.put(session, pair, why, facts, at);
  }

  private static String facts(List<Listing> both, UUID id) {
    return both.stream()
        .filter(listing -> listing.id().equals(id))
        .findFirst()
        .map(listing -> MaterialFacts.of(listing.content()))
        .orElseThrow(() -> new Refused.NotFound("listing", id.toString()));
  }

  /** Pairs of one page, and whether there are more. */
  public record Page(List<Kept> pairs, boolean more) {}

  /**
   * Pairs in the countries of a broker, best first.
   *
   * @param page from 1
   * @throws Refused.Forbidden for who is no broker
   */
  public Page of(Viewer viewer, int page) {
    var me = broker(viewer);
    var countries = me.brokerage().orElseThrow().countries();
    var wanted = Math.clamp(page, 1, MOST_PAGES) * PAGE;
    var found = new ArrayList<Kept>();
    for (var from = 0; from < MOST_READ && found.size() <= wanted; from += SLICE) {
      var slice = kept.of(viewer, countries, SLICE, from);
      untried(slice.pairs()).stream().filter(pair -> isNoSide(me, pair)).forEach(found::add);
      if (slice.read() < SLICE) {
        break;
      }
    }
    return new Page(found.stream().skip(wanted - PAGE).limit(PAGE).toList(), found.size() > wanted);
  }

  private static Account broker(Viewer viewer) {
    viewer.require("workDesk", null);
    if (viewer instanceof Viewer.Person person && person.account().brokerage().isPresent()) {
      return person.account();
    }
    throw new Refused.Forbidden("This is for brokers of innovation support centres.");
  }

  private static boolean isNoSide(Account me, Kept pair) {
    var centre = me.brokerage().orElseThrow().centre();
    return List.of(pair.need(), pair.technology()).stream()
        .map(listing -> listing.organisation().id())
        .noneMatch(side -> side.equals(centre) || me.roleIn(side).isPresent());
  }

  private List<Kept> untried(List<Kept> pairs) {
    var ids = new HashSet<UUID>();
    pairs.forEach(pair -> ids.addAll(List.of(pair.need().id(), pair.technology().id())));
    var session = database.session();
    var tried = TriedStore.among(session, ids);
    var underWay = TriedStore.underWay(session, ids);
    return pairs.stream()
        .filter(pair -> {
          var need = pair.need();
          var technology = pair.technology();
          var then = tried.get(new Pair(need.id(), technology.id()));
          return (then == null || changed(then, need, technology))
              && !underWay.contains(List.of(technology.id(), need.id()))
              && !underWay.contains(List.of(technology.id(), need.organisation().id()))
              && !underWay.contains(List.of(need.id(), technology.organisation().id()));
        })
        .toList();
  }

  private static boolean changed(Facts then, Listing need, Listing technology) {
    return !then.need().equals(MaterialFacts.of(need.content()))
        || !then.technology().equals(MaterialFacts.of(technology.content()));
  }

  /**
   * Opens a case of a pair in the broker's hands and asks both sides.
   *
   * @param message for both sides
   * @throws Refused.Conflict when there is a case of it by now
   */
  public Seen ask(Viewer viewer, UUID need, UUID technology, String message) {
    broker(viewer);
    var seeks = listings.get(viewer, need).organisation().id();
    return requests.propose(viewer, Introduction.pair(seeks, technology, need, message));
  }

  /** Takes a pair from the list of all brokers until one side changes. */
  public void setAside(Viewer viewer, UUID need, UUID technology) {
    broker(viewer);
    listings.get(viewer, need);
    listings.get(viewer, technology);
    database.inTransaction(session -> {
      var now = clock.instant();
      note(session, listings, new Pair(need, technology), Why.SET_ASIDE, now);
      Audit.add(
          session,
          now,
          viewer.actor(),
          List.of(new Audit.Entry("set aside", "match/" + technology, need, 0)));
      return null;
    });
  }
}
