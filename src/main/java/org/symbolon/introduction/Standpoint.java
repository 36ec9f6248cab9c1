package org.symbolon.introduction;

import java.util.Optional;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Viewer;

/**
 * From where a viewer sees a case.
 *
 * @param acts whether he may do steps; members who only look, and who belongs to both sides, may
 *     not
 */
record Standpoint(Seat seat, boolean acts) {

  /** Empty for who is not to learn that there is such a case. */
  static Optional<Standpoint> of(Viewer viewer, Case seen) {
    return switch (viewer) {
      case Viewer.Visitor v -> Optional.empty();
      case Viewer.Operator o -> Optional.of(new Standpoint(Seat.OPERATOR, true));
      case Viewer.Person person -> of(person, seen);
    };
  }

  private static Optional<Standpoint> of(Viewer.Person person, Case seen) {
    var account = person.account();
    var asking = account.roleIn(seen.asking());
    var asked = account.roleIn(seen.asked());
    if (asking.isPresent() || (asked.isPresent() && seen.knownTo(Seat.ASKED))) {
      var seat = asking.isPresent() ? Seat.ASKING : Seat.ASKED;
      var role = asking.orElseGet(asked::orElseThrow);
      // Who belongs to both would consent with himself.
      var oneSide = asking.isEmpty() || asked.isEmpty();
      return Optional.of(new Standpoint(seat, oneSide && role.covers(MemberRole.EDITOR)));
    }
    if (asked.isPresent()) {
      return Optional.empty();
    }
    if (seen.conflicted().contains(account.id())) {
      return Optional.empty();
    }
    if (account.id().equals(seen.broker()) || mayTake(person, seen)) {
      return Optional.of(new Standpoint(Seat.BROKER, true));
    }
    return account.operator() ? Optional.of(new Standpoint(Seat.OPERATOR, true)) : Optional.empty();
  }

  private static boolean mayTake(Viewer.Person person, Case seen) {
    return seen.state() == State.REQUESTED
        && person
            .account()
            .brokerage()
            .filter(broker -> seen.centre() == null || seen.centre().equals(broker.centre()))
            .isPresent();
  }
}
