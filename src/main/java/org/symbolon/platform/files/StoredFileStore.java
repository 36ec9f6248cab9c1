package org.symbolon.platform.files;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.symbolon.platform.database.Session;

/** Bytes of files in PostgreSQL. */
final class StoredFileStore {
  private static final String ADD =
      """
      insert into stored_file (id, name, media_type, size, sha256, bytes, account_id, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;
  private static final String FIND =
      "select id, name, media_type, sha256, bytes from stored_file where id = $1";
  private static final String REMOVE = "delete from stored_file where id = $1";

  private StoredFileStore() {}

  static void add(Session session, StoredFile file, UUID account, Instant now) {
    session
        .client()
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                file.id(),
                file.name(),
                file.type().mediaType(),
                file.bytes().length,
                Buffer.buffer(file.sha256()),
                Buffer.buffer(file.bytes()),
                account,
                now.atOffset(ZoneOffset.UTC)))
        .await();
  }

  static Optional<StoredFile> find(Session session, UUID id) {
    var rows = session.client().preparedQuery(FIND).execute(Tuple.of(id)).await().iterator();
    if (!rows.hasNext()) {
      return Optional.empty();
    }
    var row = rows.next();
    return Optional.of(
        new StoredFile(
            row.getUUID("id"),
            row.getString("name"),
            FileType.of(row.getString("media_type")),
            row.getBuffer("sha256").getBytes(),
            row.getBuffer("bytes").getBytes()));
  }

  static void remove(Session session, UUID id) {
    session.client().preparedQuery(REMOVE).execute(Tuple.of(id)).await();
  }
}
