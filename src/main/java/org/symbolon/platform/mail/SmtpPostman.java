package org.symbolon.platform.mail;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;

/** Hands mails to an SMTP server. */
public final class SmtpPostman implements Postman, AutoCloseable {
  private static final int SMTPS = 465;
  private static final int SUBMISSION = 587;
  private static final int CONNECTIONS = 4;

  private final MailClient client;
  private final String from;

  /**
   * @param server {@code smtp://user:password@host:port} (STARTTLS where offered) or {@code
   *     smtps://…} (TLS from the beginning)
   * @param from address that mails come from
   */
  public SmtpPostman(Vertx vertx, URI server, String from) {
    this.from = from;
    var tls = server.getScheme().equals("smtps");
    var config =
        new MailConfig()
            .setHostname(server.getHost())
            .setPort(server.getPort() > 0 ? server.getPort() : tls ? SMTPS : SUBMISSION)
            .setSsl(tls)
            // A password never travels in the clear.
            .setStarttls(
                server.getUserInfo() == null ? StartTLSOptions.OPTIONAL : StartTLSOptions.REQUIRED)
            .setMaxPoolSize(CONNECTIONS);
    if (server.getUserInfo() != null) {
      var user = server.getUserInfo().split(":", 2);
      config.setUsername(user[0]).setPassword(user.length > 1 ? user[1] : "");
    }
    client = MailClient.create(vertx, config);
  }

  @Override
  public void deliver(Mail mail) {
    client.sendMail(Letter.of(mail, from)).await();
  }

  @Override
  public void close() {
    client.close().await();
  }
}
