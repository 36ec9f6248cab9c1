package org.symbolon.matching;

/** Two listings and how they suit each other. */
public record Pair(Counterpart own, Counterpart other, TwoSided views) {

  double combined() {
    return views.combined();
  }

  Counterpart need() {
    return own.isNeed() ? own : other;
  }

  Counterpart technology() {
    return own.isNeed() ? other : own;
  }
}
