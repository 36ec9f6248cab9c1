package org.symbolon.command;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import org.symbolon.exchange.Format;
import org.symbolon.platform.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings a file of technologies or needs into the marketplace. */
@Command(
    name = "import",
    description = {
      "Brings a file of technologies or needs into the marketplace and its index.",
      "Prints one JSON object that says what became of the rows. A second run of the same"
          + " file changes nothing. Exit code 3: done, but some rows were not taken (see the"
          + " report)."
    })
public final class ImportCommand implements Callable<Integer> {

  /** Names of the formats, for the help and for completion. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Format.values()).map(Format::tag).iterator();
    }
  }

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The file to import.")
  private Path file;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private String format;

  @Option(names = "--dry-run", description = "Says what would happen and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--complete",
      description = "The file holds everything of its source: withdraw what vanished from it.")
  private boolean complete;

  @Override
  public Integer call() {
    var known = Arrays.stream(Format.values()).filter(f -> f.tag().equals(format)).findFirst();
    if (known.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "There is no format " + format + "; choose one of " + Format.tags());
    }
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new ParameterException(spec.commandLine(), "The file " + file + " cannot be read.");
    }
    try (var wiring = Wiring.forCommand(main.settings())) {
      var progress = wiring.progress();
      var report = wiring.importer().run(file, known.get(), dryRun, complete, progress);
      if (!dryRun) {
        wiring.tasks().deliverOutbox(progress);
      }
      report.notes().forEach(note -> System.err.println("symbolon: " + note));
      System.out.println(Json.write(report));
      return report.rejected() > 0 ? Exit.DONE_WITH_REJECTIONS : Exit.DONE;
    } catch (UncheckedIOException e) {
      System.err.println("symbolon: " + e.getCause().getMessage());
      return Exit.FAILED;
    }
  }
}
