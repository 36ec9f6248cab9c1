package org.symbolon.command;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.symbolon.Main;
import org.symbolon.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Appoints a broker, as operators do on their page. */
@Command(
    name = "broker",
    description = {
      "Makes the account with this e-mail address a broker of a centre.",
      "The account has to be there: sign up on the pages first. One who is a broker already",
      "gets another centre, other countries and languages."
    })
public final class BrokerCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(index = "0", paramLabel = "EMAIL", description = "Address of the account.")
  private String email;

  @Parameters(
      index = "1",
      paramLabel = "CENTRE-ID",
      description = "Id of the centre: the last part of the address of its page.")
  private UUID centre;

  @Option(
      names = "--country",
      required = true,
      paramLabel = "KE",
      description = "ISO 3166-1 code of a country that he looks after; may be repeated.")
  private List<String> countries;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "en",
      description = "Code of a language that he works in; may be repeated.")
  private List<String> languages;

  @Override
  public Integer call() {
    try (var wiring = Wiring.forCommand(main.settings())) {
      wiring.tasks().appointBroker(email, centre, countries, languages);
      System.err.println("symbolon: the account is a broker now");
      return Exit.DONE;
    }
  }
}
