package org.symbolon.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.symbolon.identity.Account;
import org.symbolon.identity.Members;
import org.symbolon.identity.Members.Broker;
import org.symbolon.identity.Viewer;
import org.symbolon.introduction.OfferStore.Offer;
import org.symbolon.introduction.OfferStore.Reason;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Session;

/**
 * Cases that go from one broker to another: offered by the one, accepted by the other. Until then
 * the case stays where it is, so that nobody finds himself with a case that he does not know.
 */
final class Offers {
  private final CaseNews news;
  private final Routes routes;
  private final Supplier<UUID> ids;

  Offers(CaseNews news, Routes routes, Supplier<UUID> ids) {
    this.news = news;
    this.routes = routes;
    this.ids = ids;
  }

  /**
   * Offers a case that is in the viewer's hands.
   *
   * @param broker whom, or null
   * @param centre whose brokers, or null; all brokers where both are null
   * @throws Refused.Conflict where the case cannot be handed over, or is not his
   */
  void give(
      Session session,
      Viewer viewer,
      Case found,
      UUID broker,
      UUID centre,
      Reason reason,
      Instant now) {
    var me = viewer instanceof Viewer.Person person ? person.account().id() : null;
    if (!Step.HAND_OVER.from().contains(found.state())) {
      throw new Refused.Conflict(Step.HAND_OVER.refusal(found.state()));
    }
    if (me == null || !me.equals(found.broker())) {
      throw new Refused.Conflict("This case is in another broker's hands now.");
    }
    var to = receivers(session, found, broker, centre);
    if (to.isEmpty() && reason == Reason.GIVEN) {
      throw new Refused.Invalid(
          broker == null ? "/centre" : "/broker", "has nobody who may handle this case");
    }
    OfferStore.put(session, new Offer(ids.get(), found, me, broker, centre, reason, now));
    news.tellOfOffer(session, found, to);
  }

  private List<Broker> receivers(Session session, Case found, UUID broker, UUID centre) {
    if (broker == null && centre == null) {
      // Whoever the request would go to if it came today.
      return routes.ofAnyCentre(session, found).brokers();
    }
    return able(session, found).stream()
        .filter(one ->
            broker != null ? broker.equals(one.account()) : centre.equals(one.brokerage().centre()))
        .toList();
  }

  /** Brokers other than the present one who may handle a case. */
  List<Broker> able(Session session, Case found) {
    var members = members(session, found);
    return Members.brokers(session).stream()
        .filter(one -> !one.account().equals(found.broker()))
        .filter(one -> Routes.mayHandle(one, found, members))
        .toList();
  }

  private static Map<UUID, Set<UUID>> members(Session session, Case found) {
    return Members.of(session, List.of(found.asking(), found.asked())).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                side ->
                    side.getValue().stream()
                        .map(Members.Member::account)
                        .collect(Collectors.toSet())));
  }

  /** The open offer of a case that the viewer may accept. */
  static Optional<Offer> openTo(Session session, Viewer viewer, UUID id) {
    return viewer instanceof Viewer.Person person
        ? OfferStore.openOf(session, id).filter(offer -> isFor(person.account(), offer))
        : Optional.empty();
  }

  /** Whether an offer is for somebody: a broker who may handle the case and is meant. */
  static boolean isFor(Account account, Offer offer) {
    var one = offer.what();
    return account.brokerage().isPresent()
        && !account.id().equals(offer.from())
        && Routes.mayHandle(
            new Broker(
                account.id(),
                account.name(),
                account.email(),
                account.language(),
                account.brokerage().get()),
            one,
            Map.of())
        && account.roleIn(one.asking()).isEmpty()
        && account.roleIn(one.asked()).isEmpty()
        && (offer.toAccount() == null || offer.toAccount().equals(account.id()))
        && (offer.toCentre() == null
            || offer.toCentre().equals(account.brokerage().get().centre()));
  }
}
