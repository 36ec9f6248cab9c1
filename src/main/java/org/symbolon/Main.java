package org.symbolon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.symbolon.command.AuditCommand;
import org.symbolon.command.BrokerCommand;
import org.symbolon.command.DemoCommand;
import org.symbolon.command.EvaluateCommand;
import org.symbolon.command.Exit;
import org.symbolon.command.ExportCommand;
import org.symbolon.command.ImportCommand;
import org.symbolon.command.OperatorCommand;
import org.symbolon.command.ReconcileCommand;
import org.symbolon.command.ReindexCommand;
import org.symbolon.command.RematchCommand;
import org.symbolon.command.ServeCommand;
import org.symbolon.command.SignOutCommand;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.embedded.EngineFailed;
import org.symbolon.platform.embedded.FolderInUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Reads the command line and runs one command. */
@Command(
    name = "symbolon",
    description = "Technology marketplace and matchmaking server.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      ReindexCommand.class,
      ReconcileCommand.class,
      OperatorCommand.class,
      SignOutCommand.class,
      BrokerCommand.class,
      AuditCommand.class,
      RematchCommand.class,
      EvaluateCommand.class,
      DemoCommand.class
    })
public final class Main {
  private static final Path STANDARD_FILE = Path.of("symbolon.properties");

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Properties file with SYMBOLON_… keys; symbolon.properties if there is one.")
  private Path settingsFile;

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"symbolon " + (version == null ? "development build" : version)};
    }
  }

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command line and returns its exit code. */
  static int run(String... arguments) {
    var main = new Main();
    var line = new CommandLine(main);
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
    line.setExitCodeExceptionMapper(failure -> Exit.REFUSED);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    if (arguments.length == 0) {
      line.usage(System.err);
      return Exit.REFUSED;
    }
    return line.execute(arguments);
  }

  /** Reads the settings that hold for the command that runs. */
  public Settings settings() {
    var file =
        settingsFile != null
            ? Optional.of(settingsFile)
            : Optional.of(STANDARD_FILE).filter(Files::isRegularFile);
    return Settings.read(System.getenv(), file);
  }

  /** One line for what people can mend; a stack trace only for what nobody foresaw. */
  private static int explain(Exception failure) throws Exception {
    return switch (failure) {
      case Settings.Wrong wrong -> say(wrong.getMessage(), Exit.REFUSED);
      case FolderInUse inUse -> say(inUse.getMessage(), Exit.UNAVAILABLE);
      case EngineFailed failed -> say(failed.getMessage(), Exit.UNAVAILABLE);
      case Refused.Unavailable unavailable -> say(unavailable.getMessage(), Exit.UNAVAILABLE);
      case Refused.Invalid invalid -> {
        invalid
            .violations()
            .forEach(v -> say((v.pointer() + " " + v.detail()).strip(), Exit.REFUSED));
        yield Exit.REFUSED;
      }
      case Refused refused -> say(refused.getMessage(), Exit.REFUSED);
      default -> {
        failure.printStackTrace();
        yield Exit.FAILED;
      }
    };
  }

  private static int say(String message, int exit) {
    message.lines().forEach(line -> System.err.println("symbolon: " + line));
    return exit;
  }
}
