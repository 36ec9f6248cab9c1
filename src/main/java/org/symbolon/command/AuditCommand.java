package org.symbolon.command;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import org.symbolon.platform.database.AuditCheck;
import org.symbolon.platform.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The audit trail. */
@Command(
    name = "audit",
    description = "The trail of who changed what and who saw what is confidential.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = AuditCommand.Verify.class)
public final class AuditCommand implements Runnable {
  @ParentCommand private Main main;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what: verify");
  }

  /** Computes the chain anew. */
  @Command(
      name = "verify",
      description = {
        "Computes the chain of hashes anew and names the first row that was changed or removed.",
        "Prints one JSON object; exit code 1 when something is broken."
      })
  static final class Verify implements Callable<Integer> {
    @ParentCommand private AuditCommand audit;

    @Spec private CommandSpec spec;

    @Option(
        names = "--noted",
        paramLabel = "POSITION:HASH",
        description = "The head that an earlier check printed: has to be in the chain still.")
    private String noted;

    @Override
    public Integer call() {
      var wanted = noted();
      try (var wiring = Wiring.forCommand(audit.main.settings())) {
        var found = wiring.tasks().verifyAudit(wanted, wiring.progress());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("rows", found.rows());
        answer.put("head", found.rows() + ":" + found.head());
        answer.put("waiting", found.waiting());
        answer.put("broken", found.broken().orElse(null));
        System.out.println(Json.write(answer));
        return found.broken().isPresent() ? Exit.FAILED : Exit.DONE;
      }
    }

    private Optional<AuditCheck.Noted> noted() {
      try {
        return Optional.ofNullable(noted).map(AuditCheck.Noted::parse);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--noted " + e.getMessage());
      }
    }
  }
}
