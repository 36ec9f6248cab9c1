package org.symbolon.introduction.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Database;

/**
 * The funnel as somebody may read it. Numbers below {@value #LEAST_SHOWN} would tell of single
 * firms and are shown to operators only.
 */
public final class Funnels {
  /** The smallest number of cases, other than none, that brokers see. */
  public static final int LEAST_SHOWN = 3;

  /** Rows of the ledger that are read at once. */
  private static final int BATCH = 2_000;

  private final Database database;

  public Funnels(Database database) {
    this.database = database;
  }

  /**
   * A stage as it is shown.
   *
   * @param cases null where there are too few to be shown
   * @param medianDays from the stage before, to a tenth; null where it cannot be said
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Stage(LedgerRow.Event stage, Long cases, Double medianDays) {}

  /** How often something was said; {@code cases} is null where it is too seldom to be shown. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Count(String id, Long cases) {}

  /**
   * The funnel as it is shown.
   *
   * @param suppressedBelow numbers under this one are null; 0 where all are shown
   * @param jobs null where fewer agreements were reported than are shown
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Shown(
      List<Stage> stages,
      List<Count> reasons,
      List<Count> agreements,
      Long jobs,
      int suppressedBelow) {}

  /**
   * The funnel of the whole marketplace.
   *
   * @throws Refused.Forbidden for who is neither broker nor operator
   */
  public Shown of(Viewer viewer) {
    if (viewer instanceof Viewer.Visitor) {
      throw new Refused.Unauthenticated("Sign in, or send a token as 'Authorization: Bearer …'.");
    }
    if (!viewer.may("getFunnel", null)) {
      throw new Refused.Forbidden("This is for brokers of innovation support centres.");
    }
    return shown(computed(), viewer.seesUnpublished() ? 0 : LEAST_SHOWN);
  }

  /** From the ledger alone. */
  Funnel computed() {
    var counting = new Funnel.Counting();
    var from = 0L;
    List<LedgerStore.Numbered> rows;
    do {
      rows = LedgerStore.after(database.session(), from, BATCH);
      rows.forEach(row -> counting.add(row.row()));
      from = rows.isEmpty() ? from : rows.getLast().number();
    } while (rows.size() == BATCH);
    return counting.result();
  }

  /** What of it is shown. */
  static Shown shown(Funnel funnel, int least) {
    var stages =
        funnel.stages().stream()
            .map(one -> {
              var few = isFew(one.cases(), least);
              return new Stage(
                  one.stage(),
                  few ? null : one.cases(),
                  few || one.medianDays().isEmpty()
                      ? null
                      : Math.round(one.medianDays().getAsDouble() * 10) / 10.0);
            })
            .toList();
    var agreed = funnel.stages().getLast().cases();
    return new Shown(
        stages,
        counts(funnel.reasons(), least),
        counts(funnel.agreements(), least),
        isFew(agreed, least) ? null : funnel.jobs(),
        least);
  }

  private static boolean isFew(long cases, int least) {
    return cases > 0 && cases < least;
  }

  private static List<Count> counts(Map<String, Long> counted, int least) {
    // In the order of their names: the order by number would tell what is not shown.
    return counted.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(one -> new Count(one.getKey(), isFew(one.getValue(), least) ? null : one.getValue()))
        .toList();
  }
}
