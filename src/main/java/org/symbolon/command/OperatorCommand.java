package org.symbolon.command;

import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes an account an operator: the way to the first one. */
@Command(
    name = "operator",
    description = {
      "Makes the account with this e-mail address an operator of the marketplace.",
      "The account has to be there: sign up on the pages first."
    })
public final class OperatorCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "EMAIL", description = "Address of the account.")
  private String email;

  @Override
  public Integer call() {
    try (var wiring = Wiring.forCommand(main.settings())) {
      wiring.tasks().makeOperator(email);
      System.err.println("symbolon: the account is an operator now");
      return Exit.DONE;
    }
  }
}
