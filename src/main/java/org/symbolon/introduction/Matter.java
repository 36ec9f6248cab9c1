package org.symbolon.introduction;

import java.util.List;
import java.util.UUID;

/** What a case brings together. */
public sealed interface Matter {

  /** A technology and a need. */
  record Pair(UUID technology, UUID need) implements Matter {}

  /** One listing and an organisation that is interested in it. */
  record Interest(UUID listing) implements Matter {}

  /** An MSME and a spin-off, as they are. */
  record Partners() implements Matter {}

  /** The listings it is about. */
  default List<UUID> listings() {
    return switch (this) {
      case Pair pair -> List.of(pair.technology(), pair.need());
      case Interest interest -> List.of(interest.listing());
      case Partners p -> List.of();
    };
  }

  /** Says what is joined, whichever side asked: a second open case of the same is refused. */
  default String key(UUID asking, UUID asked) {
    return switch (this) {
      case Pair pair -> pair.technology() + "+" + pair.need();
      case Interest interest -> interest.listing() + "+" + asking;
      case Partners p -> asking.compareTo(asked) < 0 ? asking + "+" + asked : asked + "+" + asking;
    };
  }
}
