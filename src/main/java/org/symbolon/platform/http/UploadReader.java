package org.symbolon.platform.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads forms with files, up to {@link #BYTES}. The files lie in a temporary folder that only this
 * process may read, and are deleted once the request is answered.
 */
final class UploadReader {
  /** The largest form with files that is read: a file of 20 MB and its fields. */
  static final int BYTES = 21 * 1024 * 1024;

  private UploadReader() {}

  static Handler<RoutingContext> create() {
    try {
      // Readable for its owner only, which a folder of a fixed name might not be.
      var folder = Files.createTempDirectory("symbolon-uploads");
      folder.toFile().deleteOnExit();
      return BodyHandler.create(folder.toString())
          .setBodyLimit(BYTES)
          .setMergeFormAttributes(false)
          .setDeleteUploadedFilesOnEnd(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the reader left in the context. */
  static Multipart read(RoutingContext ctx) {
    var files =
        ctx.fileUploads().stream()
            .map(file -> new Upload(file.name(), Path.of(file.uploadedFileName()), file.size()))
            .toList();
    return new Multipart(ctx.request().formAttributes(), List.copyOf(files));
  }
}
