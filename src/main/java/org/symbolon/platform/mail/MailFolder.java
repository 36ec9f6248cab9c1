package org.symbolon.platform.mail;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.symbolon.platform.json.Json;

/**
 * A folder instead of a mail server: each mail becomes a file {@code ID.eml} that mail programs
 * open, and one {@code ID.json} for the page that shows them to visitors on the same machine.
 */
public final class MailFolder implements Postman {
  private static final String HOST = "localhost";
  private static final String FOR_MAIL_PROGRAMS = ".eml";
  private static final String FOR_THE_PAGE = ".json";

  /** Mails that are kept; older ones are removed. */
  static final int KEPT = 200;

  private final Vertx vertx;
  private final Path folder;
  private final String from;

  public MailFolder(Vertx vertx, Path folder, String from) {
    this.vertx = vertx;
    this.folder = folder;
    this.from = from;
  }

  @Override
  public void deliver(Mail mail) {
    vertx
        .executeBlocking(
            () -> {
              write(mail);
              return null;
            },
            false)
        .await();
  }

  private void write(Mail mail) throws IOException {
    Files.createDirectories(folder);
    put(mail.id() + FOR_MAIL_PROGRAMS, new MailEncoder(Letter.of(mail, from), HOST).encode());
    put(mail.id() + FOR_THE_PAGE, Json.write(mail));
    for (var old : newestFirst().stream().skip(KEPT).toList()) {
      Files.deleteIfExists(folder.resolve(old.id() + FOR_THE_PAGE));
      Files.deleteIfExists(folder.resolve(old.id() + FOR_MAIL_PROGRAMS));
    }
  }

  private void put(String name, String text) throws IOException {
    var written = Files.createTempFile(folder, "mail", ".part");
    Files.writeString(written, text, StandardCharsets.UTF_8);
    Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what was delivered to an address. */
  public void forget(String recipient) {
    vertx
        .executeBlocking(
            () -> {
              for (var mail : newestFirst()) {
                if (mail.to().equalsIgnoreCase(recipient)) {
                  Files.deleteIfExists(folder.resolve(mail.id() + FOR_THE_PAGE));
                  Files.deleteIfExists(folder.resolve(mail.id() + FOR_MAIL_PROGRAMS));
                }
              }
              return null;
            },
            false)
        .await();
  }

  /** What was delivered here, newest first, at most {@link #KEPT} and those of this moment. */
  public List<Mail> all() {
    return vertx.executeBlocking(this::newestFirst, false).await();
  }

  private List<Mail> newestFirst() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var mails = new ArrayList<Mail>();
    try (var files = Files.newDirectoryStream(folder, "*" + FOR_THE_PAGE)) {
      for (var file : files) {
        mails.add(Json.read(Files.readString(file), Mail.class));
      }
    }
    mails.sort(Comparator.comparing(Mail::createdAt).thenComparing(Mail::id).reversed());
    return mails;
  }
}
