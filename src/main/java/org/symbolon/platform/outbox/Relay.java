package org.symbolon.platform.outbox;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Change;
import org.symbolon.platform.database.Database;

/**
 * Delivers the outbox to its consumer. Rows are leased, so any number of relays on any number of
 * nodes work side by side; a relay that dies gives its rows back when the lease ends. What fails is
 * tried again with growing pauses and parked after {@value #TRIES} tries, where it is counted and
 * visible. When the consumer as a whole is down nothing is parked.
 */
public final class Relay {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  public static final int TRIES = 10;
  private static final int BATCH = 200;
  private static final int SMALL_BATCH = 16;
  private static final int LONGEST_YIELD_SECONDS = 30;
  private static final int MANY_IN_A_SECOND = 10;
  private static final int LEASE_SECONDS = 60;
  private static final int LONGEST_PAUSE_SECONDS = 300;
  private static final int ERROR_CHARACTERS = 500;

  private static final String LEASE =
      """
      update outbox set due_at = now() + make_interval(secs => $1), attempts = attempts + 1
      where id in (
        select id from outbox
        where parked_at is null and due_at <= now() and subject = any($3)
          and (created_at < now() - make_interval(secs => $5) or not exists (
            select from outbox other
            where other.subject = any($4) and other.parked_at is null and other.error is null))
        order by due_at, id limit $2 for update skip locked)
      returning id, subject, subject_id, attempts
      """;

  /** Wakes who waits for its turn: relays that give way look when what came before is done. */
  private static final String DELETE =
      """
      with done as (delete from outbox where id = any($1))
      select pg_notify('outbox', '') where exists (
        select from outbox where subject <> all($2) and parked_at is null and due_at <= now())
      """;

  private static final String GIVE_BACK =
      "update outbox set due_at = now() + make_interval(secs => $2), attempts = attempts - 1"
          + " where id = any($1)";
  private static final String FAIL =
      """
      update outbox set error = $2,
        due_at = now() + make_interval(secs => least($3, power(2, attempts))),
        parked_at = case when attempts >= $4 then now() end
      where id = any($1)
      """;

  /** A row that failed keeps its reason and its pause; a leased one has none. */
  private static final String RELEASE =
      "update outbox set due_at = now(), attempts = greatest(0, attempts - 1)"
          + " where parked_at is null and due_at > now() and error is null";

  private static final String LAST = "select coalesce(max(id), 0) as last from outbox";
  private static final String UNDER_WAY =
      "select exists (select from outbox where id <= $1 and parked_at is null and error is null"
          + " and subject = any($2)) as under_way";
  private static final String RECENT =
      "select count(*) as recent from outbox where subject = any($1)"
          + " and created_at > now() - interval '1 second'";
  private static final String COUNT =
      """
      select count(*) filter (where parked_at is null) as waiting,
        count(*) filter (where parked_at is not null) as parked,
        coalesce(extract(epoch from now() - min(created_at) filter (where parked_at is null)), 0)::float8
          as oldest
      from outbox
      """;
  private static final String UNPARK =
      "update outbox set parked_at = null, attempts = 0, due_at = now() where parked_at is not null";

  /**
   * How the outbox stands.
   *
   * @param waiting rows to deliver
   * @param parked rows given up after {@value #TRIES} tries
   * @param oldestSeconds age of the oldest row that waits
   */
  public record Backlog(long waiting, long parked, double oldestSeconds) {}

  private final Database database;
  private final Consumer consumer;
  private final int batch;
  private final String[] subjects;
  private final String[] before;

  /**
   * @param subjects what the consumer takes; other relays deliver the rest
   */
  public Relay(Database database, Consumer consumer, Set<Change.Subject> subjects) {
    this(database, consumer, BATCH, subjects, Set.of());
  }

  private Relay(
      Database database,
      Consumer consumer,
      int batch,
      Set<Change.Subject> subjects,
      Set<Change.Subject> before) {
    this.database = database;
    this.consumer = consumer;
    this.batch = batch;
    this.subjects = names(subjects);
    this.before = names(before);
  }

  /**
   * A relay for work that takes long: it goes in small steps, and waits while there is anything of
   * the subjects that come before it, for {@value #LONGEST_YIELD_SECONDS} seconds at the most.
   */
  public static Relay patient(
      Database database,
      Consumer consumer,
      Set<Change.Subject> subjects,
      Set<Change.Subject> before) {
    return new Relay(database, consumer, SMALL_BATCH, subjects, before);
  }

  private static String[] names(Set<Change.Subject> subjects) {
    return subjects.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  /**
   * Delivers one batch.
   *
   * @return how many rows were leased; 0 when nothing is due
   * @throws RuntimeException of the consumer, after the rows were given back
   */
  public int deliver() {
    var leased = lease();
    if (leased.isEmpty()) {
      return 0;
    }
    Map<Change, String> failures;
    try {
      failures = consumer.accept(List.copyOf(leased.keySet()));
    } catch (Throwable e) {
      giveBack(all(leased));
      throw e;
    }
    var done = new ArrayList<Long>();
    leased.forEach((change, rows) -> {
      var reason = failures.get(change);
      if (reason == null) {
        done.addAll(rows);
      } else {
        fail(rows, reason);
        LOG.warn("{} {} was not delivered: {}", change.subject(), change.id(), reason);
      }
    });
    if (!done.isEmpty()) {
      database
          .reads()
          .preparedQuery(DELETE)
          .execute(Tuple.tuple().addArrayOfLong(array(done)).addArrayOfString(subjects))
          .await();
    }
    return all(leased).size();
  }

  /**
   * Makes due at once what a relay leased that died or lost its database, instead of when the lease
   * ends. What another node is just delivering may be delivered twice, which does no harm.
   */
  public void releaseLeases() {
    database.reads().preparedQuery(RELEASE).execute().await();
  }

  /**
   * Whether a patient relay should rest between its steps: more than {@value #MANY_IN_A_SECOND}
   * rows of its own came in within a second, so somebody is publishing a lot just now.
   */
  boolean shouldRest() {
    return before.length > 0
        && database
                .reads()
                .preparedQuery(RECENT)
                .execute(Tuple.tuple().addArrayOfString(subjects))
                .await()
                .iterator()
                .next()
                .getLong("recent")
            > MANY_IN_A_SECOND;
  }

  private Map<Change, List<Long>> lease() {
    var rows =
        database
            .reads()
            .preparedQuery(LEASE)
            .execute(
                Tuple.tuple()
                    .addInteger(LEASE_SECONDS)
                    .addInteger(batch)
                    .addArrayOfString(subjects)
                    .addArrayOfString(before)
                    .addInteger(LONGEST_YIELD_SECONDS))
            .await();
    var leased = new LinkedHashMap<Change, List<Long>>();
    for (Row row : rows) {
      var change =
          new Change(Change.Subject.valueOf(row.getString("subject")), row.getUUID("subject_id"));
      leased.computeIfAbsent(change, c -> new ArrayList<>()).add(row.getLong("id"));
    }
    return leased;
  }

  private static List<Long> all(Map<Change, List<Long>> leased) {
    return leased.values().stream().flatMap(List::stream).toList();
  }

  private static Long[] array(List<Long> ids) {
    return ids.toArray(Long[]::new);
  }

  private void giveBack(List<Long> ids) {
    database.reads().preparedQuery(GIVE_BACK).execute(Tuple.of(array(ids), 1)).await();
  }

  private void fail(List<Long> ids, String reason) {
    var shortened =
        reason.length() <= ERROR_CHARACTERS ? reason : reason.substring(0, ERROR_CHARACTERS);
    database
        .reads()
        .preparedQuery(FAIL)
        .execute(Tuple.of(array(ids), shortened, (double) LONGEST_PAUSE_SECONDS, TRIES))
        .await();
  }

  /**
   * Delivers until nothing is due any more; used by commands that run without a server.
   *
   * @param afterEachBatch told how many rows a batch had
   */
  public void drain(IntConsumer afterEachBatch) {
    for (var rows = deliver(); rows > 0; rows = deliver()) {
      afterEachBatch.accept(rows);
    }
  }

  /**
   * Delivers what is in the outbox now, and returns when nothing of it is under way any more,
   * neither here nor in a relay of a server beside; what fails waits for its next try. For
   * commands, whose result shows when they end.
   *
   * @param afterEachBatch told how many rows a batch had
   * @param pause waits for a moment, while another relay delivers
   */
  public void deliverAll(IntConsumer afterEachBatch, Runnable pause) {
    releaseLeases();
    // What organisations changed adds the changes of their listings: the second round is for those.
    for (var round = 0; round < 2; round++) {
      var last = database.reads().query(LAST).execute().await().iterator().next().getLong("last");
      while (isUnderWay(last)) {
        var rows = deliver();
        if (rows > 0) {
          afterEachBatch.accept(rows);
        } else {
          pause.run();
        }
      }
    }
  }

  private boolean isUnderWay(long last) {
    return database
        .reads()
        .preparedQuery(UNDER_WAY)
        .execute(Tuple.tuple().addLong(last).addArrayOfString(subjects))
        .await()
        .iterator()
        .next()
        .getBoolean("under_way");
  }

  public Backlog backlog() {
    var row = database.reads().preparedQuery(COUNT).execute().await().iterator().next();
    return new Backlog(row.getLong("waiting"), row.getLong("parked"), row.getDouble("oldest"));
  }

  /** Gives everything that was parked ten new tries. */
  public int unpark() {
    return database.reads().preparedQuery(UNPARK).execute().await().rowCount();
  }
}
