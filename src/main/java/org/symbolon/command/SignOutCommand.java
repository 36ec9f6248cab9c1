package org.symbolon.command;

import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Ends everything that an account is signed in with. */
@Command(
    name = "sign-out",
    description = {
      "Ends all sessions and revokes all tokens of the account with this e-mail address.",
      "For an operator who has to act before its owner can."
    })
public final class SignOutCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(paramLabel = "EMAIL", description = "Address of the account.")
  private String email;

  @Override
  public Integer call() {
    try (var wiring = Wiring.forCommand(main.settings())) {
      wiring.tasks().signOut(email);
      System.err.println("symbolon: the account is signed out everywhere");
      return Exit.DONE;
    }
  }
}
