package org.symbolon.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account under which PostgreSQL runs: ours, or, because it refuses to run as root, one without
 * privileges.
 *
 * @param prefix words to put before a command
 * @param ownsFiles whether its files must belong to {@code nobody}
 */
record PostgresAccount(List<String> prefix, boolean ownsFiles) {

  private static final int NOBODY = 65_534;

  static PostgresAccount find() throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new PostgresAccount(List.of(), false);
    }
    // A user namespace of its own: outside it is still root, so that files need no other owner;
    // inside it is nobody.
    var namespace = List.of("unshare", "-U");
    if (works(namespace)) {
      return new PostgresAccount(namespace, false);
    }
    var nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    if (works(nobody)) {
      return new PostgresAccount(nobody, true);
    }
    throw new EngineFailed(
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here: start the server as another user.");
  }

  private static boolean works(List<String> prefix) throws IOException {
    var words = Stream.concat(prefix.stream(), Stream.of("true")).toList();
    try {
      var process =
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while looking for an account for PostgreSQL", interrupted);
    }
  }

  /** Gives a file or an empty folder to the account, where it needs that. */
  void own(Path path) throws IOException {
    if (ownsFiles) {
      Files.setAttribute(path, "unix:uid", NOBODY);
      Files.setAttribute(path, "unix:gid", NOBODY);
    }
  }
}
