package org.symbolon.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the whole marketplace as JSON Lines. */
@Command(
    name = "export",
    description = {
      "Writes all organisations and listings as JSON Lines to standard output or a file.",
      "Importing the file into an empty marketplace gives the same export."
    })
public final class ExportCommand implements Callable<Integer> {
  private static final int BUFFER_BYTES = 1 << 16;

  @ParentCommand private Main main;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write; replaced only when the export is complete.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    try (var wiring = Wiring.forCommand(main.settings())) {
      if (output == null) {
        write(wiring, System.out);
        return Exit.DONE;
      }
      var target = output.toAbsolutePath();
      var partial = Files.createTempFile(target.getParent(), ".symbolon-export", ".part");
      try {
        try (var stream = Files.newOutputStream(partial)) {
          write(wiring, stream);
        }
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(partial);
      }
      return Exit.DONE;
    }
  }

  private static void write(Wiring wiring, OutputStream stream) throws IOException {
    var buffered = new BufferedOutputStream(stream, BUFFER_BYTES);
    var written = wiring.exporter().run(buffered, wiring.progress());
    buffered.flush();
    System.err.printf(
        "symbolon: %d organisations and %d listings%n",
        written.organisations(), written.listings());
  }
}
