package org.symbolon.listing.report;

import java.util.Map;
import org.symbolon.identity.Members;
import org.symbolon.listing.Listing;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;

/** What owners are told about their listing, each in his language. */
public final class ReportLetters {
  private final Mails mails;
  private final Messages messages;
  private final String baseUrl;

  public ReportLetters(Mails mails, Messages messages, String baseUrl) {
    this.mails = mails;
    this.messages = messages;
    this.baseUrl = baseUrl;
  }

  /**
   * @param kind {@code takenDown}, {@code upheld} or {@code lifted}
   */
  void write(Session session, String kind, Members.Member to, Listing listing, Takedown takedown) {
    var say = messages.in(to.language());
    var link = baseUrl + "/" + to.language().tag() + "/appeal/" + takedown.id();
    mails.write(
        session,
        to.email(),
        to.language().tag(),
        say.text("mail." + kind + ".subject"),
        say.text(
            "mail." + kind + ".text",
            Map.of(
                "title",
                listing.content().title(),
                "reason",
                say.text("report.reason." + takedown.reason()),
                "note",
                takedown.note(),
                "link",
                link)));
  }
}
