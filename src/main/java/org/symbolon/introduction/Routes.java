package org.symbolon.introduction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.symbolon.identity.Members;
import org.symbolon.identity.Members.Broker;
import org.symbolon.organisation.Organisation;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Session;

/** Finds the way of requests: by who brokers now, so that whoever is appointed later finds them. */
public final class Routes {
  private final Organisations organisations;

  public Routes(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The way of one request. */
  public Routing.Route of(Session session, Case request) {
    return of(session, List.of(request)).get(request.id());
  }

  /** Where it would go if it had not been referred to a centre. */
  Routing.Route ofAnyCentre(Session session, Case one) {
    return of(session, List.of(one), false).get(one.id());
  }

  /** The ways of several, by case. */
  public Map<UUID, Routing.Route> of(Session session, Collection<Case> requests) {
    return of(session, requests, true);
  }

  private Map<UUID, Routing.Route> of(
      Session session, Collection<Case> requests, boolean referred) {
    var sides = new HashSet<UUID>();
    requests.forEach(request -> sides.addAll(List.of(request.asking(), request.asked())));
    var places = new HashMap<UUID, Routing.Place>();
    organisations.getAll(List.copyOf(sides)).forEach(o -> places.put(o.id(), place(o)));
    var members = new HashMap<UUID, Set<UUID>>();
    Members.of(session, sides)
        .forEach((side, all) ->
            all.forEach(
                one -> members.computeIfAbsent(side, id -> new HashSet<>()).add(one.account())));
    var brokers = Members.brokers(session);
    var routes = new HashMap<UUID, Routing.Route>();
    for (var request : requests) {
      var able = brokers.stream().filter(broker -> mayHandle(broker, request, members)).toList();
      routes.put(
          request.id(),
          Routing.of(
              places.get(request.asking()),
              places.get(request.asked()),
              referred ? request.centre() : null,
              able));
    }
    return routes;
  }

  /** Whether a broker belongs to no side and stated no conflict. */
  static boolean mayHandle(Broker broker, Case one, Map<UUID, Set<UUID>> members) {
    var centre = broker.brokerage().centre();
    return !one.conflicted().contains(broker.account())
        && List.of(one.asking(), one.asked()).stream()
            .noneMatch(side ->
                side.equals(centre)
                    || members.getOrDefault(side, Set.of()).contains(broker.account()));
  }

  private static Routing.Place place(Organisation side) {
    var languages = side.content().languages();
    return new Routing.Place(side.content().country(), languages == null ? List.of() : languages);
  }
}
