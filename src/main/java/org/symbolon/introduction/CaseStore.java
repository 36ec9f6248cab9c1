package org.symbolon.introduction;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Cases, and the one guarded update by which they move. */
final class CaseStore {
  private static final String ADD =
      """
      insert into introduction_case (id, kind, technology_id, need_id, listing_id, asking_id, asked_id,
        matter_key, state, broker_id, centre_id, message, requested_by, revision, due_at, expires_at,
        asked_at, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $15, $16, $17, $17)
      on conflict do nothing
      """;
  private static final String BY_ID = "select * from introduction_case where id = $1";
  private static final String OPEN_OF_MATTER =
      "select * from introduction_case where matter_key = $1 and state = any($2)";
  private static final String OF_ORGANISATIONS =
      """
      select * from introduction_case
      where asking_id = any($1) or (asked_id = any($1) and asked_at is not null)
      order by updated_at desc, id desc limit $2
      """;
  private static final String OF_BROKER =
      """
      select * from introduction_case where broker_id = $1
      order by (due_at is null), due_at, id limit $2
      """;
  private static final String WAITING =
      """
      select * from introduction_case
      where state = 'REQUESTED' and (centre_id is null or centre_id = $1)
      order by due_at, id limit $2
      """;
  private static final String TO_EXPIRE =
      "select id from introduction_case where expires_at <= $1 order by expires_at limit $2";
  private static final String SINCE =
      """
      select count(*) filter (where requested_by = $1) as own,
        count(*) filter (where asking_id = $2) as of_organisation
      from introduction_case where (requested_by = $1 or asking_id = $2) and created_at > $3
      """;

  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('introduction:' || $1, 0))";

  /**
   * Moves a case if, and only if, it still stands where the step may start and nobody else did what
   * cannot be done twice. Each pair of {@code $2} and {@code $3} is one row of the table of steps;
   * {@code $4} and {@code $5} are seconds, negative for none.
   */
  private static final String MOVE =
      """
      update introduction_case set
        prior_state = state,
        state = ($3::text[])[array_position($2::text[], state)],
        due_at = case when $6 then due_at else
          $7::timestamptz + nullif(($4::bigint[])[array_position($2::text[], state)], -1) * interval '1 second' end,
        expires_at = case when $6 then expires_at else
          $7::timestamptz + nullif(($5::bigint[])[array_position($2::text[], state)], -1) * interval '1 second' end,
        asked_at = case when $8 then $7::timestamptz else asked_at end,
        asking_answer = case when $9::text = 'ASKING' then $10::text else asking_answer end,
        asked_answer = case when $9::text = 'ASKED' then $10::text else asked_answer end,
        introduced_at = case when introduced_at is null
            and ($3::text[])[array_position($2::text[], state)] = 'INTRODUCED'
          then $7::timestamptz else introduced_at end,
        broker_id = case when $11 then $12::uuid else broker_id end,
        centre_id = case when $11 then $13::uuid else centre_id end,
        revision = revision + 1,
        updated_at = $7::timestamptz
      where id = $1 and state = any($2)
        and ($9::text is null or case when $9::text = 'ASKING' then asking_answer else asked_answer end is null)
        and ($14::uuid is null or broker_id = $14)
        and (not $15 or (broker_id is null and (centre_id is null or centre_id = $13)))
        and ($12::uuid is null or not $12 = any(conflicted))
        and (not $16 or expires_at <= $7::timestamptz)
      returning *
      """;

  private static final long NONE = -1;

  /**
   * What a step writes, and what must hold beside the state.
   *
   * @param answering the side that answers with it, or null; it must not have answered
   * @param assigns whether broker and centre become these two
   * @param requiredBroker in whose hands it must be, or null
   * @param taking it must be in nobody's hands, and open to the centre
   * @param expiring its time must be over
   */
  record Move(
      Step step,
      Seat answering,
      Answer answer,
      boolean assigns,
      UUID broker,
      UUID centre,
      UUID requiredBroker,
      boolean taking,
      boolean expiring) {

    static Move of(Step step) {
      return new Move(step, null, null, false, null, null, null, false, false);
    }

    static Move answering(Step step, Seat side, Answer answer) {
      return new Move(step, side, answer, false, null, null, null, false, false);
    }

    static Move taking(UUID broker, UUID centre) {
      return new Move(Step.TAKE, null, null, true, broker, centre, null, true, false);
    }

    static Move ofTheClock() {
      return new Move(Step.EXPIRE, null, null, false, null, null, null, false, true);
    }

    Move assigning(UUID toBroker, UUID toCentre) {
      return new Move(
          step, answering, answer, true, toBroker, toCentre, requiredBroker, taking, expiring);
    }

    Move inHandsOf(UUID required) {
      return new Move(step, answering, answer, assigns, broker, centre, required, taking, expiring);
    }
  }

  /** A case after a step. */
  record Moved(Case now, State from) {}

  private CaseStore() {}

  /** Adds a case; false when the side has an open one of the same matter. */
  static boolean add(Session session, Case fresh) {
    var pair = fresh.matter() instanceof Matter.Pair p ? p : null;
    var interest = fresh.matter() instanceof Matter.Interest i ? i : null;
    return run(
                session,
                ADD,
                Tuple.tuple()
                    .addUUID(fresh.id())
                    .addString(kind(fresh.matter()))
                    .addUUID(pair == null ? null : pair.technology())
                    .addUUID(pair == null ? null : pair.need())
                    .addUUID(interest == null ? null : interest.listing())
                    .addUUID(fresh.asking())
                    .addUUID(fresh.asked())
                    .addString(fresh.matter().key(fresh.asking(), fresh.asked()))
                    .addString(fresh.state().name())
                    .addUUID(fresh.broker())
                    .addUUID(fresh.centre())
                    .addString(fresh.message())
                    .addUUID(fresh.requestedBy())
                    .addOffsetDateTime(utc(fresh.dueAt()))
                    .addOffsetDateTime(utc(fresh.expiresAt()))
                    .addOffsetDateTime(utc(fresh.askedAt()))
                    .addOffsetDateTime(utc(fresh.createdAt())))
            .rowCount()
        == 1;
  }

  private static String kind(Matter matter) {
    return switch (matter) {
      case Matter.Pair p -> "PAIR";
      case Matter.Interest i -> "INTEREST";
      case Matter.Partners p -> "PARTNERS";
    };
  }

  static Optional<Case> byId(Session session, UUID id) {
    return all(run(session, BY_ID, Tuple.of(id))).stream().findFirst();
  }

  /** Open cases that join the same, whichever side asked. */
  static List<Case> openOf(Session session, String matterKey) {
    return all(
        run(
            session,
            OPEN_OF_MATTER,
            Tuple.tuple().addString(matterKey).addArrayOfString(State.names(State.OPEN))));
  }

  /** Those that these organisations may know of, what happened last first. */
  static List<Case> ofOrganisations(Session session, Collection<UUID> organisations, int limit) {
    return all(
        run(
            session,
            OF_ORGANISATIONS,
            Tuple.tuple().addArrayOfUUID(organisations.toArray(UUID[]::new)).addInteger(limit)));
  }

  /** Those in a broker's hands, what is due first in front. */
  static List<Case> ofBroker(Session session, UUID broker, int limit) {
    return all(run(session, OF_BROKER, Tuple.of(broker, limit)));
  }

  /** Requests in nobody's hands that brokers of a centre may take. */
  static List<Case> waiting(Session session, UUID centre, int limit) {
    return all(run(session, WAITING, Tuple.of(centre, limit)));
  }

  /** Those whose time is over. */
  static List<UUID> toExpire(Session session, Instant now, int limit) {
    var ids = new ArrayList<UUID>();
    run(session, TO_EXPIRE, Tuple.of(utc(now), limit)).forEach(row -> ids.add(row.getUUID("id")));
    return ids;
  }

  /** How often was asked since then. */
  record Counted(long byAccount, long byOrganisation) {}

  /** Until the end of the transaction nobody else asks for the organisation. */
  static void oneAtATime(Session session, UUID organisation) {
    run(session, ONE_AT_A_TIME, Tuple.of(organisation.toString()));
  }

  static Counted since(Session session, UUID account, UUID organisation, Instant since) {
    var row =
        run(
                session,
                SINCE,
                Tuple.tuple().addUUID(account).addUUID(organisation).addOffsetDateTime(utc(since)))
            .iterator()
            .next();
    return new Counted(row.getLong("own"), row.getLong("of_organisation"));
  }

  /** Moves a case; empty when it does not stand where the step may start any more. */
  static Optional<Moved> move(Session session, UUID id, Move move, Instant now) {
    var step = move.step();
    var from = State.names(step.from());
    var to = new String[from.length];
    var due = new Long[from.length];
    var lasts = new Long[from.length];
    for (var i = 0; i < from.length; i++) {
      var after = step.after(State.valueOf(from[i])).orElseThrow();
      to[i] = after.name();
      due[i] = after.due().map(time -> time.toSeconds()).orElse(NONE);
      lasts[i] = after.lasts().map(time -> time.toSeconds()).orElse(NONE);
    }
    var rows =
        run(
                session,
                MOVE,
                Tuple.tuple()
                    .addUUID(id)
                    .addArrayOfString(from)
                    .addArrayOfString(to)
                    .addArrayOfLong(due)
                    .addArrayOfLong(lasts)
                    .addBoolean(step.stays())
                    .addOffsetDateTime(utc(now))
                    .addBoolean(step == Step.ASK_BOTH)
                    .addString(move.answering() == null ? null : move.answering().name())
                    .addString(move.answer() == null ? null : move.answer().name())
                    .addBoolean(move.assigns())
                    .addUUID(move.broker())
                    .addUUID(move.centre())
                    .addUUID(move.requiredBroker())
                    .addBoolean(move.taking())
                    .addBoolean(move.expiring()))
            .iterator();
    if (!rows.hasNext()) {
      return Optional.empty();
    }
    var row = rows.next();
    return Optional.of(new Moved(read(row), State.valueOf(row.getString("prior_state"))));
  }

  private static RowSet<Row> run(Session session, String sql, Tuple values) {
    return session.client().preparedQuery(sql).execute(values).await();
  }

  private static List<Case> all(RowSet<Row> rows) {
    var all = new ArrayList<Case>(rows.size());
    rows.forEach(row -> all.add(read(row)));
    return all;
  }

  static Case read(Row row) {
    var matter =
        switch (row.getString("kind")) {
          case "PAIR" -> new Matter.Pair(row.getUUID("technology_id"), row.getUUID("need_id"));
          case "INTEREST" -> new Matter.Interest(row.getUUID("listing_id"));
          case "PARTNERS" -> new Matter.Partners();
          case String other -> throw new IllegalStateException("A case of the kind " + other);
        };
    return new Case(
        row.getUUID("id"),
        matter,
        row.getUUID("asking_id"),
        row.getUUID("asked_id"),
        State.valueOf(row.getString("state")),
        row.getUUID("broker_id"),
        row.getUUID("centre_id"),
        answer(row.getString("asking_answer")),
        answer(row.getString("asked_answer")),
        row.getString("message"),
        row.getUUID("requested_by"),
        row.getLong("revision"),
        instant(row, "due_at"),
        instant(row, "expires_at"),
        instant(row, "asked_at"),
        instant(row, "introduced_at"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        Set.of(row.getArrayOfUUIDs("conflicted")));
  }

  private static Answer answer(String stored) {
    return stored == null ? null : Answer.valueOf(stored);
  }

  private static Instant instant(Row row, String column) {
    var at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
