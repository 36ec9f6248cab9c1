package org.symbolon.platform.database;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Computes the chain of the audit trail anew and says where it first differs from what is stored.
 * Only reads; beside running servers too.
 */
public final class AuditCheck {
  private static final int PAGE = 1_000;
  private static final String SEALED =
      """
      select s.position, s.audit_id, s.hash,
        a.id, a.at, a.actor, a.operation, a.subject, a.subject_id, a.revision
      from audit_seal s left join audit a on a.id = s.audit_id
      where s.position > $1 order by s.position limit $2
      """;

  /** A row that is in nobody's list was written past the triggers. */
  private static final String REST =
      """
      select (select count(*) from audit_to_seal w join audit a on a.id = w.audit_id) as waiting,
        (select min(a.id) from audit a
          where not exists (select from audit_seal s where s.audit_id = a.id)
            and not exists (select from audit_to_seal w where w.audit_id = a.id)) as stray,
        (select min(w.audit_id) from audit_to_seal w
          where not exists (select from audit a where a.id = w.audit_id)) as lost
      """;

  /**
   * What the check found.
   *
   * @param rows how many links are sound, from the first on
   * @param head hash of the last sound link, in hexadecimal digits; the next check can be given it
   * @param waiting rows that are not linked yet
   */
  public record Result(long rows, String head, long waiting, Optional<Broken> broken) {}

  /**
   * The first thing that is wrong.
   *
   * @param position in the chain, from 1 on; 0 for a row that is not in it
   * @param row id of the row of the audit trail
   * @param reason for people, in English
   */
  public record Broken(long position, long row, String reason) {}

  /**
   * What somebody noted of an earlier check: a chain that was cut off or written anew as a whole
   * agrees with itself, but not with this.
   *
   * @param hash in hexadecimal digits
   */
  public record Noted(long position, String hash) {
    /**
     * Reads {@code position:hash} as the command prints it.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Noted parse(String text) {
      var colon = text.indexOf(':');
      if (colon < 1 || text.length() != colon + 1 + 2 * AuditChain.HASH_BYTES) {
        throw new IllegalArgumentException("is position:hash, as an earlier check printed it");
      }
      return new Noted(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }
  }

  private final Database database;

  public AuditCheck(Database database) {
    this.database = database;
  }

  /**
   * Checks the whole chain.
   *
   * @param seen is told how many links were checked so far
   */
  public Result run(Optional<Noted> noted, LongConsumer seen) {
    var position = 0L;
    var hash = AuditChain.beginning();
    var met = noted.isEmpty();
    while (true) {
      var page = database.reads().preparedQuery(SEALED).execute(Tuple.of(position, PAGE)).await();
      for (Row row : page) {
        var broken = compare(position + 1, hash, row);
        if (broken.isPresent()) {
          return result(position, hash, broken);
        }
        position++;
        hash = row.getBuffer("hash").getBytes();
        if (noted.isPresent() && noted.get().position() == position) {
          met = noted.get().hash().equalsIgnoreCase(HexFormat.of().formatHex(hash));
          if (!met) {
            var reason = "the chain is sound in itself, but another one was noted here";
            return result(
                position, hash, Optional.of(new Broken(position, row.getLong("id"), reason)));
          }
        }
      }
      seen.accept(position);
      if (page.size() < PAGE) {
        break;
      }
    }
    return result(
        position,
        hash,
        met
            ? Optional.empty()
            : Optional.of(new Broken(position, 0, "the chain ends before what was noted")));
  }

  private static Optional<Broken> compare(long expected, byte[] before, Row row) {
    var position = row.getLong("position");
    long id = row.getLong("audit_id");
    if (position != expected) {
      return Optional.of(new Broken(expected, 0, "the link is gone, and the row with it"));
    }
    if (row.getLong("id") == null) {
      return Optional.of(new Broken(position, id, "the row is gone"));
    }
    var sound = AuditChain.link(before, AuditChain.Entry.of(row));
    return Arrays.equals(sound, row.getBuffer("hash").getBytes())
        ? Optional.empty()
        : Optional.of(new Broken(position, id, "the row or its link was changed"));
  }

  private Result result(long rows, byte[] hash, Optional<Broken> broken) {
    var rest = database.reads().query(REST).execute().await().iterator().next();
    var first =
        broken
            .or(() -> outside(rest.getLong("stray"), "the row was written past the chain"))
            .or(() -> outside(rest.getLong("lost"), "the row is gone before it was linked"));
    return new Result(rows, HexFormat.of().formatHex(hash), rest.getLong("waiting"), first);
  }

  private static Optional<Broken> outside(Long row, String reason) {
    return Optional.ofNullable(row).map(id -> new Broken(0, id, reason));
  }
}
