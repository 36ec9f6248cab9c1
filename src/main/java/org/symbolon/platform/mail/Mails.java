package org.symbolon.platform.mail;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Change;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.outbox.Outbox;

/**
 * Writes mails into the outbox, in the transaction of what they tell of, and sends them from there:
 * a mail goes out if and only if that transaction was committed. Each is sent at least once; twice
 * only if the server died between handing over and forgetting.
 */
public final class Mails {
  private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

  private final Database database;
  private final Postman postman;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Mails(Database database, Postman postman, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.postman = postman;
    this.clock = clock;
    this.ids = ids;
  }

  /** Has a mail sent when the transaction of the session is committed. */
  public void write(Session session, String to, String language, String subject, String text) {
    write(session, to, language, subject, text, Map.of());
  }

  /**
   * The same with headers of its own.
   *
   * @param headers see {@link Mail}
   */
  public void write(
      Session session,
      String to,
      String language,
      String subject,
      String text,
      Map<String, String> headers) {
    var mail = new Mail(ids.get(), to, subject, text, language, headers, clock.instant());
    MailStore.add(session, mail);
    Outbox.add(session, new Change(Change.Subject.MAIL, mail.id()));
  }

  /** Sends what the outbox names; a mail that is not there any more has been sent. */
  public Map<Change, String> send(List<Change> changes) {
    var failures = new HashMap<Change, String>();
    var ids = changes.stream().map(Change::id).toList();
    for (var mail : MailStore.find(database.session(), ids)) {
      try {
        postman.deliver(mail);
        MailStore.delete(database.session(), mail.id());
      } catch (Exception e) {
        // The reason may quote the address or the text: the class says enough for the operator.
        LOG.warn("Mail {} was not sent: {}", mail.id(), e.getClass().getSimpleName());
        failures.put(
            new Change(Change.Subject.MAIL, mail.id()),
            "not sent: " + e.getClass().getSimpleName());
      }
    }
    return failures;
  }
}
