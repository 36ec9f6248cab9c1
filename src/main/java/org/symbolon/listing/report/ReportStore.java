package org.symbolon.listing.report;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Reports, takedowns and appeals. */
final class ReportStore {
  private static final String ADD =
      """
      insert into listing_report (id, listing_id, reason, text, account_id, created_at)
      values ($1, $2, $3, $4, $5, $6)
      """;
  private static final String OPEN =
      """
      select id, listing_id, reason, text, created_at from listing_report
      where decided_at is null order by created_at, id limit $1
      """;
  private static final String OPEN_ONE =
      """
      select id, listing_id, reason, text, created_at from listing_report
      where id = $1 and decided_at is null for update
      """;
  private static final String DECIDE =
      """
      update listing_report set decision = $2, decided_at = $3
      where listing_id = $1 and decided_at is null
      """;
  private static final String TAKE_DOWN =
      """
      insert into takedown (id, listing_id, reason, note, published, made_by, made_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String TAKEDOWN =
      """
      select id, listing_id, reason, note, published, made_at, appeal, decision from takedown
      """;
  private static final String ONE = TAKEDOWN + " where id = $1 for update";
  private static final String LOOK = TAKEDOWN + " where id = $1";
  private static final String APPEALED =
      TAKEDOWN + " where appeal is not null and decision is null order by appealed_at limit $1";
  private static final String APPEAL =
      "update takedown set appeal = $2, appealed_by = $3, appealed_at = $4 where id = $1";
  private static final String ANSWER =
      """
      update takedown set decision = $2, answer = $3, decided_by = $4, decided_at = $5 where id = $1
      """;
  private static final String FORGET_TEXTS =
      """
      with a as (update takedown set appeal = '–' where appealed_by = $1 and appeal is not null),
        n as (update takedown set note = '–' where made_by = $1),
        d as (update takedown set answer = '–' where decided_by = $1 and answer is not null)
      update listing_report set text = '–' where account_id = $1
      """;
  private static final String EXPORT =
      """
      select id, listing_id, reason, text, created_at from listing_report
      where account_id = $1 order by created_at
      """;

  private ReportStore() {}

  static void add(Session session, Report report, UUID account) {
    run(
        session,
        ADD,
        Tuple.of(
            report.id(),
            report.listing(),
            report.reason().name(),
            report.text(),
            account,
            report.createdAt().atOffset(ZoneOffset.UTC)));
  }

  static List<Report> open(Session session, int limit) {
    return reports(session, OPEN, Tuple.of(limit));
  }

  static Optional<Report> lock(Session session, UUID id) {
    return reports(session, OPEN_ONE, Tuple.of(id)).stream().findFirst();
  }

  static List<Report> of(Session session, UUID account) {
    return reports(session, EXPORT, Tuple.of(account));
  }

  private static List<Report> reports(Session session, String query, Tuple values) {
    var all = new ArrayList<Report>();
    for (Row row : session.client().preparedQuery(query).execute(values).await()) {
      all.add(
          new Report(
              row.getUUID("id"),
              row.getUUID("listing_id"),
              Reason.valueOf(row.getString("reason")),
              row.getString("text"),
              row.getOffsetDateTime("created_at").toInstant()));
    }
    return all;
  }

  /** Decides all open reports of a listing at once: they are about the same thing. */
  static void decide(Session session, UUID listing, boolean takenDown, Instant now) {
    var decision = takenDown ? "TAKEN_DOWN" : "KEPT";
    run(session, DECIDE, Tuple.of(listing, decision, now.atOffset(ZoneOffset.UTC)));
  }

  static void takeDown(Session session, Takedown takedown, UUID by) {
    run(
        session,
        TAKE_DOWN,
        Tuple.of(
            takedown.id(),
            takedown.listing(),
            takedown.reason().name(),
            takedown.note(),
            takedown.published(),
            by,
            takedown.madeAt().atOffset(ZoneOffset.UTC)));
  }

  static Optional<Takedown> lockTakedown(Session session, UUID id) {
    return takedowns(session, ONE, Tuple.of(id)).stream().findFirst();
  }

  static Optional<Takedown> takedown(Session session, UUID id) {
    return takedowns(session, LOOK, Tuple.of(id)).stream().findFirst();
  }

  static List<Takedown> appealed(Session session, int limit) {
    return takedowns(session, APPEALED, Tuple.of(limit));
  }

  private static List<Takedown> takedowns(Session session, String query, Tuple values) {
    var all = new ArrayList<Takedown>();
    for (Row row : session.client().preparedQuery(query).execute(values).await()) {
      all.add(
          new Takedown(
              row.getUUID("id"),
              row.getUUID("listing_id"),
              Reason.valueOf(row.getString("reason")),
              row.getString("note"),
              row.getBoolean("published"),
              row.getOffsetDateTime("made_at").toInstant(),
              Optional.ofNullable(row.getString("appeal")),
              Optional.ofNullable(row.getString("decision")).map(Takedown.Decision::valueOf)));
    }
    return all;
  }

  static void appeal(Session session, UUID id, String text, UUID by, Instant now) {
    run(session, APPEAL, Tuple.of(id, text, by, now.atOffset(ZoneOffset.UTC)));
  }

  static void answer(
      Session session, UUID id, Takedown.Decision decision, String text, UUID by, Instant now) {
    run(session, ANSWER, Tuple.of(id, decision.name(), text, by, now.atOffset(ZoneOffset.UTC)));
  }

  static void forgetTexts(Session session, UUID account) {
    run(session, FORGET_TEXTS, Tuple.of(account));
  }

  private static void run(Session session, String statement, Tuple values) {
    session.client().preparedQuery(statement).execute(values).await();
  }
}
