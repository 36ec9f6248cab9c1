package org.symbolon.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.evaluation.PairedSet.Item;

/**
 * One that asks, and what it should find.
 *
 * @param grades positive, by id
 */
record Asking(Item item, Map<String, Double> grades) {

  /** All that ask in a setting: those that should find something. */
  static List<Asking> of(PairedSet set, MatchSetting setting) {
    return setting.reverse() ? offers(set, setting.half()) : needs(set, setting.half());
  }

  private static List<Asking> needs(PairedSet set, MatchSetting.Half half) {
    var asking = new ArrayList<Asking>();
    for (var need : set.needs()) {
      var offers = set.relevant(need.id());
      if (!offers.isEmpty() && half.includes(need.id())) {
        asking.add(new Asking(need, offers));
      }
    }
    return asking;
  }

  private static List<Asking> offers(PairedSet set, MatchSetting.Half half) {
    var asking = new ArrayList<Asking>();
    var grades = set.reversed();
    for (var offer : set.offers()) {
      var needs = new HashMap<>(grades.getOrDefault(offer.id(), Map.of()));
      needs.keySet().removeIf(need -> !half.includes(need));
      if (!needs.isEmpty()) {
        asking.add(new Asking(offer, needs));
      }
    }
    return asking;
  }
}
