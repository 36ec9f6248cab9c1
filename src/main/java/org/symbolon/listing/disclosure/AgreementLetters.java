package org.symbolon.listing.disclosure;

import java.util.Map;
import org.symbolon.kernel.Language;
import org.symbolon.listing.Listing;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;

/** Tells people that an agreement names them. Nothing confidential stands in a mail. */
public final class AgreementLetters {
  private final Mails mails;
  private final Messages messages;
  private final String baseUrl;

  public AgreementLetters(Mails mails, Messages messages, String baseUrl) {
    this.mails = mails;
    this.messages = messages;
    this.baseUrl = baseUrl;
  }

  /** In the language of the listing where the marketplace speaks it: the reader's is not known. */
  void offered(Session session, String to, Listing listing, Agreement agreement) {
    var language = Language.of(listing.content().language()).orElse(Language.EN);
    var say = messages.in(language);
    var link = baseUrl + "/" + language.tag() + "/agreements/" + agreement.id();
    mails.write(
        session,
        to,
        language.tag(),
        say.text("mail.agreement.subject"),
        say.text(
                "mail.agreement.text",
                Map.of(
                    "owner", listing.organisation().name(),
                    "title", listing.content().title(),
                    "link", link))
            + "\n\n"
            + say.text("mail.end")
            + "\n");
  }
}
