package org.symbolon.introduction;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.symbolon.identity.Members.Broker;

/**
 * To whom a request goes (decision 35): the first of these levels at which there is somebody. Pure:
 * the same sides and brokers give the same way.
 */
public final class Routing {

  /** How near a broker is to a request, the nearest first. */
  public enum Level {
    /** It was referred to a centre. */
    REFERRED,
    /** Looks after the country of the side that asks, and speaks with both sides. */
    ASKING_COUNTRY,
    /** Looks after the country of the other side, and speaks with both. */
    ASKED_COUNTRY,
    /** Speaks with both, wherever he works. */
    LANGUAGE,
    /** Introduces people, wherever and in whatever language. */
    ANY,
    /** Nobody does; operators appoint somebody. */
    OPERATOR
  }

  /**
   * A side.
   *
   * @param country ISO 3166-1 alpha-2, or null
   * @param languages BCP 47 tags it answers in; where it names none, any will do
   */
  public record Place(String country, List<String> languages) {
    public Place {
      languages = List.copyOf(languages);
    }

    boolean speaksWith(Broker broker) {
      return languages.isEmpty()
          || languages.stream().anyMatch(broker.brokerage().languages()::contains);
    }

    boolean isCoveredBy(Broker broker) {
      return country != null && broker.brokerage().countries().contains(country);
    }
  }

  /**
   * Where a request goes.
   *
   * @param brokers those of the level; empty for operators
   */
  public record Route(Level level, List<Broker> brokers) {
    public Route {
      brokers = List.copyOf(brokers);
    }

    public boolean leadsTo(UUID account) {
      return brokers.stream().anyMatch(broker -> broker.account().equals(account));
    }
  }

  private Routing() {}

  /**
   * The way of a request.
   *
   * @param centre that it was referred to, or null
   * @param brokers all who may handle it: none who belongs to a side or stated a conflict
   */
  public static Route of(Place asking, Place asked, UUID centre, Collection<Broker> brokers) {
    if (centre != null) {
      return new Route(
          Level.REFERRED,
          brokers.stream().filter(broker -> centre.equals(broker.brokerage().centre())).toList());
    }
    for (var level :
        List.of(Level.ASKING_COUNTRY, Level.ASKED_COUNTRY, Level.LANGUAGE, Level.ANY)) {
      var here = brokers.stream().filter(isAt(level, asking, asked)).toList();
      if (!here.isEmpty()) {
        return new Route(level, here);
      }
    }
    return new Route(Level.OPERATOR, List.of());
  }

  private static Predicate<Broker> isAt(Level level, Place asking, Place asked) {
    Predicate<Broker> speaks = broker -> asking.speaksWith(broker) && asked.speaksWith(broker);
    return switch (level) {
      case ASKING_COUNTRY -> speaks.and(asking::isCoveredBy);
      case ASKED_COUNTRY -> speaks.and(asked::isCoveredBy);
      case LANGUAGE -> speaks;
      case ANY -> broker -> true;
      case REFERRED, OPERATOR -> broker -> false;
    };
  }
}
