package org.symbolon.platform.files;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.http.Upload;

/**
 * Takes files in and gives them out again. Whoever keeps one holds its id in a table of his own and
 * decides who may open it.
 */
public final class StoredFiles {
  /** Pictures are large while they are drawn: two at a time. */
  private static final int WORKERS = 2;

  private static final int MOST_SECONDS = 30;

  private final WorkerExecutor workers;
  private final FileCheck check = new FileCheck();
  private final Supplier<UUID> ids;

  public StoredFiles(Vertx vertx, Supplier<UUID> ids) {
    this.workers =
        vertx.createSharedWorkerExecutor("files", WORKERS, MOST_SECONDS, TimeUnit.SECONDS);
    this.ids = ids;
  }

  /**
   * Looks at a file by its bytes and makes of it what may be kept; before the transaction.
   *
   * @throws org.symbolon.kernel.Refused.Invalid at {@code /file} when it may not
   */
  public CheckedFile check(Upload upload) {
    return workers.executeBlocking(() -> check.check(upload), false).await();
  }

  /**
   * Keeps a file in the caller's transaction.
   *
   * @param account who sent it; null when no person did
   * @return its id
   */
  public UUID keep(Session session, CheckedFile file, UUID account, Instant now) {
    var id = ids.get();
    // The last part of the id is random: the first would tell when the file was sent.
    var name = "symbolon-" + id.toString().substring(24) + "." + file.type().extension();
    var stored = new StoredFile(id, name, file.type(), sha256(file.bytes()), file.bytes());
    StoredFileStore.add(session, stored, account, now);
    return id;
  }

  public Optional<StoredFile> find(Session session, UUID id) {
    return StoredFileStore.find(session, id);
  }

  /** Forgets a file, in the transaction in which its owner forgets it. */
  public void remove(Session session, UUID id) {
    StoredFileStore.remove(session, id);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
