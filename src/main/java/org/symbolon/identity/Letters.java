package org.symbolon.identity;

import java.time.Duration;
import java.util.Map;
import org.symbolon.kernel.Language;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;

/** What the marketplace writes to people about their accounts, in their language. */
final class Letters {
  private final Mails mails;
  private final Messages messages;
  private final String baseUrl;

  Letters(Mails mails, Messages messages, String baseUrl) {
    this.mails = mails;
    this.messages = messages;
    this.baseUrl = baseUrl;
  }

  /**
   * With a link that holds a secret; the page behind it asks for a click, so that nobody's mail
   * scanner uses it up.
   */
  void withLink(
      Session session,
      String kind,
      String to,
      Language language,
      String path,
      String secret,
      Duration valid) {
    var say = messages.in(language);
    var link = baseUrl + "/" + language.tag() + path + "?link=" + secret;
    write(
        session,
        kind,
        to,
        language,
        say.text("mail." + kind + ".text", Map.of("link", link, "hours", valid.toHours())));
  }

  /** Asks somebody to act for an organisation; what others typed stands in one line. */
  void invitation(
      Session session,
      String to,
      Language language,
      String organisation,
      MemberRole role,
      String secret,
      Duration valid) {
    var say = messages.in(language);
    var link = baseUrl + "/" + language.tag() + "/invitation?link=" + secret;
    var facts =
        Map.of(
            "organisation", organisation.strip().replaceAll("\\s+", " "),
            "role", say.text("member." + role),
            "link", link,
            "days", valid.toDays());
    write(session, "invitation", to, language, say.text("mail.invitation.text", facts));
  }

  /** Without a link, to tell what happened. */
  void news(Session session, String kind, String to, Language language) {
    write(
        session,
        kind,
        to,
        language,
        messages
            .in(language)
            .text("mail." + kind + ".text", Map.of("link", baseUrl + "/" + language.tag() + "/")));
  }

  private void write(Session session, String kind, String to, Language language, String text) {
    var say = messages.in(language);
    mails.write(
        session,
        to,
        language.tag(),
        say.text("mail." + kind + ".subject"),
        text + "\n\n" + say.text("mail.end") + "\n");
  }
}
