package org.symbolon.matching.score;

import java.util.List;
import java.util.Optional;
import org.symbolon.taxonomy.IpcSymbol;

/**
 * How near two classification symbols stand: by the deepest level of the scheme that they share. A
 * symbol that stops at a level is shared there in full by everything below it. Levels: WIPO, Guide
 * to the IPC (section, class, subclass, main group, group).
 */
final class SymbolDistance {
  private static final double SECTION = 0;
  private static final double CLASS = 0.2;
  private static final double SUBCLASS = 0.5;
  private static final double MAIN_GROUP = 0.8;
  private static final double GROUP = 1;
  private static final int CLASS_CHARACTERS = 3;
  private static final int SUBCLASS_CHARACTERS = 4;

  /** The best counterpart: what both share as it is written; empty where it says nothing. */
  record Nearest(Optional<String> shared, double likeness) {}

  private SymbolDistance() {}

  static Nearest nearest(IpcSymbol symbol, List<IpcSymbol> candidates) {
    var best = new Nearest(Optional.empty(), 0);
    for (var candidate : candidates) {
      var shared = shared(symbol, candidate);
      if (shared.likeness() > best.likeness()) {
        best = shared;
      }
    }
    return best;
  }

  static Nearest shared(IpcSymbol need, IpcSymbol technology) {
    if (need.covers(technology)) {
      return new Nearest(Optional.of(need.toString()), GROUP);
    }
    if (need.group() >= 0
        && need.group() == technology.group()
        && need.prefix().equals(technology.prefix())) {
      return new Nearest(Optional.of(need.prefix() + " " + need.group() + "/00"), MAIN_GROUP);
    }
    var letters = commonPrefix(need.prefix(), technology.prefix());
    if (letters >= SUBCLASS_CHARACTERS) {
      return new Nearest(Optional.of(need.prefix()), SUBCLASS);
    }
    return letters >= CLASS_CHARACTERS
        ? new Nearest(Optional.of(need.prefix().substring(0, CLASS_CHARACTERS)), CLASS)
        : new Nearest(Optional.empty(), SECTION);
  }

  private static int commonPrefix(String one, String other) {
    var length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
