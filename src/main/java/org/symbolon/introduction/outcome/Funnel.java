package org.symbolon.introduction.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import org.symbolon.introduction.outcome.LedgerRow.Event;

/**
 * How far cases come on their way from the request to the agreement, counted from the ledger alone.
 * A case that reached a stage reached all before it: who is proposed by a broker was requested and
 * taken at once, and who agreed did talk. Pure.
 *
 * @param stages in order
 * @param reasons how often each reason ended a case or its talks
 * @param agreements how many cases came to an agreement of each type; those of no type left out
 * @param jobs that were reported with agreements
 */
public record Funnel(
    List<StageCount> stages, Map<String, Long> reasons, Map<String, Long> agreements, long jobs) {

  /** The way, first to last. */
  public static final List<Event> STAGES =
      List.of(
          Event.REQUESTED,
          Event.TAKEN,
          Event.ASKED,
          Event.PARTLY_CONSENTED,
          Event.INTRODUCED,
          Event.IN_TALKS,
          Event.AGREED);

  private static final double MILLIS_OF_A_DAY = Duration.ofDays(1).toMillis();

  /**
   * A stage.
   *
   * @param cases that reached it
   * @param medianDays from the stage before; empty for the first, and where no case came here
   */
  public record StageCount(Event stage, long cases, OptionalDouble medianDays) {}

  /** Adds the ledger up, row by row. */
  public static final class Counting {
    private final Map<UUID, EnumMap<Event, Instant>> reached = new HashMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> agreements = new TreeMap<>();
    private long jobs;

    /** Counts one row; the order of rows does not matter. */
    public void add(LedgerRow row) {
      if (STAGES.contains(row.event())) {
        reached
            .computeIfAbsent(row.of(), id -> new EnumMap<>(Event.class))
            .merge(row.event(), row.at(), Counting::earlier);
      }
      if (row.reason() != null) {
        reasons.merge(row.reason(), 1L, Long::sum);
      }
      if (row.agreement() != null) {
        if (row.agreement().type() != null) {
          agreements.merge(row.agreement().type(), 1L, Long::sum);
        }
        jobs += row.agreement().jobs() == null ? 0 : row.agreement().jobs();
      }
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }

    /** What was added so far. */
    public Funnel result() {
      var waits = new ArrayList<List<Double>>();
      var counts = new long[STAGES.size()];
      STAGES.forEach(stage -> waits.add(new ArrayList<>()));
      for (var one : reached.values()) {
        Instant later = null;
        for (var i = STAGES.size() - 1; i >= 0; i--) {
          var own = one.get(STAGES.get(i));
          var at = own == null ? later : later == null ? own : earlier(own, later);
          if (at != null) {
            counts[i]++;
            if (later != null) {
              waits.get(i + 1).add(Duration.between(at, later).toMillis() / MILLIS_OF_A_DAY);
            }
          }
          later = at;
        }
      }
      var stages = new ArrayList<StageCount>();
      for (var i = 0; i < counts.length; i++) {
        stages.add(new StageCount(STAGES.get(i), counts[i], median(waits.get(i))));
      }
      return new Funnel(stages, Map.copyOf(reasons), Map.copyOf(agreements), jobs);
    }
  }

  private static OptionalDouble median(List<Double> waits) {
    if (waits.isEmpty()) {
      return OptionalDouble.empty();
    }
    var sorted = waits.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return OptionalDouble.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }
}
