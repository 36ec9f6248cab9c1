package org.symbolon.platform.files;

import io.vertx.core.buffer.Buffer;
import java.util.HexFormat;
import java.util.UUID;
import org.symbolon.platform.http.Reply;

/**
 * A file that is kept.
 *
 * @param name of our own making; that of the sender is not kept
 * @param sha256 of the bytes
 */
public record StoredFile(UUID id, String name, FileType type, byte[] sha256, byte[] bytes) {
  private static final String POLICY = "default-src 'none'; sandbox";

  /**
   * The file as it is sent. A document is only ever offered for saving, never shown by a browser on
   * an address of ours; nothing in it may run.
   */
  public Reply reply() {
    var disposition = (type.picture() ? "inline" : "attachment") + "; filename=\"" + name + '"';
    return Reply.bytes(type.mediaType(), Buffer.buffer(bytes))
        .withEtag('"' + HexFormat.of().formatHex(sha256, 0, 12) + '"')
        .with("Content-Disposition", disposition)
        .with("Content-Security-Policy", POLICY)
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("X-Content-Type-Options", "nosniff");
  }

  @Override
  public String toString() {
    return "StoredFile[" + id + ", " + type + "]";
  }
}
