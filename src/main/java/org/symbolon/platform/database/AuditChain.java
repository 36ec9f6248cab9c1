package org.symbolon.platform.database;

import io.vertx.sqlclient.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * How a row of the audit trail is linked to the one before: SHA-256 over the hash before and the
 * row, every text with its length in front, so that no two rows have the same bytes.
 */
final class AuditChain {
  static final int HASH_BYTES = 32;
  private static final long MICROS = 1_000_000;
  private static final int NANOS_OF_MICRO = 1_000;

  /** What a row says; its columns in the order of the table. */
  record Entry(
      long id,
      Instant at,
      String actor,
      String operation,
      String subject,
      UUID subjectId,
      long revision) {

    static Entry of(Row row) {
      return new Entry(
          row.getLong("id"),
          row.getOffsetDateTime("at").toInstant(),
          row.getString("actor"),
          row.getString("operation"),
          row.getString("subject"),
          row.getUUID("subject_id"),
          row.getLong("revision"));
    }
  }

  private AuditChain() {}

  /** What stands before the first row. */
  static byte[] beginning() {
    return new byte[HASH_BYTES];
  }

  static byte[] link(byte[] before, Entry entry) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      add(digest, entry.id());
      // PostgreSQL keeps microseconds.
      add(digest, entry.at().getEpochSecond() * MICROS + entry.at().getNano() / NANOS_OF_MICRO);
      add(digest, entry.actor());
      add(digest, entry.operation());
      add(digest, entry.subject());
      add(digest, entry.subjectId().getMostSignificantBits());
      add(digest, entry.subjectId().getLeastSignificantBits());
      add(digest, entry.revision());
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
  }

  private static void add(MessageDigest digest, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    add(digest, bytes.length);
    digest.update(bytes);
  }
}
