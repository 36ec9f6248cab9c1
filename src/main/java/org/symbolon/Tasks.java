package org.symbolon;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.symbolon.evaluation.MatchEvaluation;
import org.symbolon.evaluation.MatchSetting;
import org.symbolon.evaluation.SearchEvaluation;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Language;
import org.symbolon.matching.Candidates;
import org.symbolon.matching.Rematch;
import org.symbolon.matching.score.Scorer;
import org.symbolon.organisation.Brokers;
import org.symbolon.platform.database.AuditCheck;
import org.symbolon.platform.outbox.Relay;
import org.symbolon.platform.progress.Progress;

/** What the commands do, with their progress; works beside a running server and without one. */
public final class Tasks {
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final Wiring wiring;

  Tasks(Wiring wiring) {
    this.wiring = wiring;
  }

  private void prepareIndex(Progress progress) {
    if (wiring.indexing.createIndexIfAbsent()) {
      rebuildIndex(progress);
    }
  }

  /** Carries the outbox to the index until nothing is due, beside the relay of a running server. */
  public void deliverOutbox(Progress progress) {
    prepareIndex(progress);
    deliver(wiring.indexing.relay, "Indexing", progress);
    deliver(wiring.indexing.textRelay, "Computing meanings", progress);
  }

  private void deliver(Relay relay, String what, Progress progress) {
    try (var task = progress.start(what, "changes", relay.backlog().waiting())) {
      relay.deliverAll(
          task::advance,
          () -> wiring.vertx.timer(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS).await());
    }
  }

  /** Makes the account of this address an operator. */
  public void makeOperator(String email) {
    wiring.people.accounts.makeOperator(email);
  }

  /** Ends all sessions and tokens of the account of this address. */
  public void signOut(String email) {
    wiring.people.accounts.signOut(email);
  }

  /** Computes the chain of the audit trail anew; see {@link AuditCheck}. */
  public AuditCheck.Result verifyAudit(Optional<AuditCheck.Noted> noted, Progress progress) {
    try (var task = progress.start("Checking", "rows", -1)) {
      var told = new long[1];
      return new AuditCheck(wiring.database)
          .run(
              noted,
              rows -> {
                task.advance(rows - told[0]);
                told[0] = rows;
              });
    }
  }

  /** Ends what is published of the demonstration's accounts. */
  public void shutDemonstrationAccounts() {
    wiring.people.demonstration.shut();
  }

  /** Makes the account of this address a broker. */
  public void appointBroker(
      String email, UUID centre, List<String> countries, List<String> languages) {
    new Brokers(wiring.organisations, wiring.people.brokerages)
        .appoint(Viewer.OPERATOR, email, centre, countries, languages);
  }

  /** Builds the index anew; returns the number of documents. */
  public long rebuildIndex(Progress progress) {
    try (var task = progress.start("Indexing", "listings", -1)) {
      var seen = new long[1];
      return wiring
          .indexing
          .rebuild
          .run(read -> {
            task.advance(read - seen[0]);
            seen[0] = read;
          })
          .indexed();
    }
  }

  /** Computes all stored matches anew, or what an earlier run left. */
  public Rematch.Result rematch(Progress progress) {
    prepareIndex(progress);
    var rematch = wiring.matchmaking.rematch;
    var left = rematch.left();
    try (var task = progress.start("Matching", "needs", left > 0 ? left : rematch.open())) {
      return rematch.run(task::advance);
    }
  }

  /** Compares database and index; returns what was repaired, and what is parked. */
  public Map<String, Long> reconcile(Progress progress) {
    prepareIndex(progress);
    try (var task = progress.start("Comparing", "runs", 1)) {
      long repaired = wiring.indexing.reconciler.run();
      task.advance(1);
      return Map.of("repaired", repaired, "parked", wiring.indexing.relay.backlog().parked());
    }
  }

  /** Measures the search over a judged set, in an index of its own. */
  public SearchEvaluation.Result evaluateSearch(Path folder, Progress progress) {
    var evaluation =
        new SearchEvaluation(
            wiring.engine,
            wiring.indexing.documents,
            wiring::search,
            this::languageOf,
            wiring.clock);
    return evaluation.run(folder, wiring.indexPrefix + "-evaluation", reporting(progress));
  }

  /** Measures the matching over a set of needs and offers, in an index of its own. */
  public MatchEvaluation.Result evaluateMatch(MatchSetting setting, Progress progress) {
    var evaluation =
        new MatchEvaluation(
            wiring.engine,
            wiring.indexing.documents,
            wiring.meaning,
            family -> new Candidates(wiring.engine, family, wiring.clock),
            new Scorer(wiring.vocabularies),
            wiring.profiles::current,
            this::languageOf,
            wiring.clock);
    return evaluation.run(setting, wiring.indexPrefix + "-evaluation", reporting(progress));
  }

  private String languageOf(String text) {
    return wiring.languages.await().ofText(text).map(Language::tag).orElse("en");
  }

  /** One task after the other, as the work goes from documents to queries. */
  private static SearchEvaluation.Progress reporting(Progress progress) {
    var tasks = new HashMap<String, Progress.Task>();
    var seen = new HashMap<String, Long>();
    return (what, done, all) -> {
      var task = tasks.computeIfAbsent(what, w -> progress.start("Evaluating", w, all));
      task.advance(done - seen.getOrDefault(what, 0L));
      seen.put(what, done);
      if (done == all) {
        task.close();
      }
    };
  }
}
