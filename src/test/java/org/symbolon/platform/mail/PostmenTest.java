package org.symbolon.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.symbolon.platform.json.Json;

/** What arrives of a mail: at a mail server, and in the folder that stands in for one. */
class PostmenTest {
  private static final String FROM = "marketplace@example.org";
  private static final String LEAVE = "<https://symbolon.test/en/unsubscribe?link=abc>";
  private static final Mail MAIL =
      new Mail(
          new UUID(1, 1),
          "wanjiru@example.org",
          "Новые технологии",
          "Две технологии\nhttps://symbolon.test/ru/",
          "ru",
          Map.of(
              Mail.UNSUBSCRIBE,
              LEAVE,
              Mail.UNSUBSCRIBE_POST,
              "List-Unsubscribe=One-Click",
              Mail.REPLY_TO,
              "case@example.org"),
          Instant.parse("2026-11-20T08:00:00Z"));

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void open() {
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
    vertx.close().await();
  }

  /** As the relay does: on a virtual thread, where one waits. */
  private void deliver(Postman postman, Mail mail) throws Exception {
    vertx
        .deployVerticle(
            new VerticleBase() {
              @Override
              public Future<?> start() {
                postman.deliver(mail);
                return Future.succeededFuture();
              }
            },
            new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .await(20, TimeUnit.SECONDS);
  }

  @Test
  void aMailServerGetsTextAndHeaders() throws Exception {
    var address = URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort());
    try (var postman = new SmtpPostman(vertx, address, FROM)) {
      deliver(postman, MAIL);
    }
    assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
    var got = server.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo(MAIL.subject());
    assertThat(got.getContent().toString()).contains("Две технологии");
    assertThat(got.getAllRecipients()[0].toString()).isEqualTo(MAIL.to());
    assertThat(got.getHeader("List-Unsubscribe")).containsExactly(LEAVE);
    assertThat(got.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(got.getHeader("Reply-To")).containsExactly("case@example.org");
    assertThat(got.getHeader("Content-Language")).containsExactly("ru");
  }

  @Test
  void theFolderHasTheSameForMailProgramsAndForThePage() throws Exception {
    var postman = new MailFolder(vertx, folder, FROM);
    deliver(postman, MAIL);
    var written = Files.readString(folder.resolve(MAIL.id() + ".eml"));
    assertThat(written)
        .contains("List-Unsubscribe: " + LEAVE)
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        .contains("Reply-To: case@example.org");
    var read = Json.read(Files.readString(folder.resolve(MAIL.id() + ".json")), Mail.class);
    assertThat(read).isEqualTo(MAIL);
  }

  @Test
  void aMailOfTheFolderWithoutHeadersIsStillRead() {
    var old =
        """
        {"id":"%s","to":"a@example.org","subject":"s","text":"t","language":"en",
         "createdAt":"2026-11-20T08:00:00Z"}\
        """
            .formatted(MAIL.id());
    assertThat(Json.read(old, Mail.class).headers()).isEmpty();
  }

  @Test
  void nobodyWritesHeadersOfHisOwn() {
    for (var headers :
        java.util.List.of(
            Map.of("Bcc", "else@example.org"),
            Map.of(Mail.REPLY_TO, "a@example.org\r\nBcc: else@example.org"),
            Map.of(Mail.REPLY_TO, "a".repeat(1_000)))) {
      assertThatThrownBy(
              () -> new Mail(MAIL.id(), "a@example.org", "s", "t", "en", headers, Instant.EPOCH))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
