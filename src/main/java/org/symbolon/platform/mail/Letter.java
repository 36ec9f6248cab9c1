package org.symbolon.platform.mail;

import io.vertx.ext.mail.MailMessage;
import java.util.List;

/** A mail in the form in which it goes out (RFC 5322). */
final class Letter {
  private Letter() {}

  static MailMessage of(Mail mail, String from) {
    var message =
        new MailMessage()
            .setFrom(from)
            .setTo(List.of(mail.to()))
            .setSubject(mail.subject())
            .setText(mail.text());
    message.addHeader("Content-Language", mail.language());
    mail.headers().forEach(message::addHeader);
    return message;
  }
}
