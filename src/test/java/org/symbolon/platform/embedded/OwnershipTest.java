package org.symbolon.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data folder has one owner, whose engines end with it, and nothing that was committed is lost.
 */
@Tag("engines")
final class OwnershipTest {

  private static final Duration AFTER_KILL = Duration.ofSeconds(10);
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(10);
  private static final Duration UNTIL_HEALED = Duration.ofSeconds(60);

  @Test
  void whatWasCommittedOutlivesAKilledOwnerAndKilledEngines(@TempDir Path folder) throws Exception {
    try (var owner = OwnerProcess.start(folder)) {
      write(FolderOwner.read(folder).orElseThrow().engines().orElseThrow());
      owner.kill();
      assertThat(owner.allEndedWithin(AFTER_KILL)).as("no process is left").isTrue();
    }
    try (var next = DataFolder.openForServer(folder, EngineOptions.SERVING)) {
      assertWritten(next.engines());
      killEngines(folder);
      awaitHealed(next);
      assertWritten(next.engines());
    }
    assertThat(FolderOwner.read(folder)).isEmpty();
  }

  @Test
  void aSecondServerIsRefusedACommandJoinsAndAnInterruptStopsAll(@TempDir Path folder)
      throws Exception {
    try (var owner = OwnerProcess.start(folder)) {
      assertThatThrownBy(() -> DataFolder.openForServer(folder, EngineOptions.SERVING))
          .isInstanceOf(FolderInUse.class)
          .hasMessage(
              "The data folder %s is in use by the server with process id %d.",
              folder, owner.pid());
      try (var joined = DataFolder.openForCommand(folder, EngineOptions.SERVING)) {
        assertThat(joined.owned()).isEmpty();
        write(joined.engines());
      }
      var running = FolderOwner.read(folder).orElseThrow().engines().orElseThrow();
      assertWritten(running);
      assertOnlyReadableByOwner(folder.resolve("engines.properties"));
      assertOnlyReadableByOwner(folder.resolve("postgresql.password"));
      owner.interruptGroup();
      assertThat(owner.allEndedWithin(AFTER_INTERRUPT)).as("all ended").isTrue();
    }
    assertThat(Files.readString(folder.resolve("logs/postgresql.log")))
        .as("PostgreSQL was shut down in good order")
        .contains("database system is shut down");
  }

  @Test
  void aCommandThatDoesNotEndIsNamed(@TempDir Path folder) throws Exception {
    try (var lock = FolderLock.tryLock(folder).orElseThrow()) {
      new FolderOwner(FolderOwner.Role.COMMAND, 4711, Optional.empty()).write(folder);
      assertThat(FolderLock.tryLock(folder)).isEmpty();
      assertThatThrownBy(() -> DataFolder.openForCommand(folder, EngineOptions.SERVING))
          .isInstanceOf(FolderInUse.class)
          .hasMessageContaining("in use by a command with process id 4711");
      assertThat(lock).isNotNull();
    }
    try (var again = FolderLock.tryLock(folder).orElseThrow()) {
      assertThat(again).isNotNull();
    }
  }

  private static void write(Engines engines) throws Exception {
    try (var connection = connect(engines);
        var statement = connection.createStatement()) {
      statement.execute("create table kept (id int primary key)");
      statement.execute("insert into kept values (42)");
    }
    send(engines, "PUT", "/kept/_doc/42?refresh=true", "{\"kept\": true}");
  }

  private static void assertWritten(Engines engines) throws Exception {
    try (var connection = connect(engines);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(42);
    }
    assertThat(send(engines, "GET", "/kept/_doc/42", "")).contains("\"found\":true");
  }

  private static void killEngines(Path folder) throws IOException {
    killProcess(folder.resolve("postgresql/postmaster.pid"));
    killProcess(folder.resolve("elasticsearch.pid"));
  }

  private static void killProcess(Path pidFile) throws IOException {
    String pid = Files.readString(pidFile).lines().findFirst().orElseThrow();
    assertThat(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly()).isTrue();
  }

  private static void awaitHealed(DataFolder folder) throws InterruptedException {
    var engines = folder.owned().orElseThrow();
    long deadline = System.nanoTime() + UNTIL_HEALED.toNanos();
    while (engines.postgresqlRestarts() == 0 || engines.elasticsearchRestarts() == 0) {
      assertThat(System.nanoTime()).as("both engines are running again").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static void assertOnlyReadableByOwner(Path file) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private static Connection connect(Engines engines) throws SQLException {
    return DriverManager.getConnection(
        engines.jdbcUrl(), engines.databaseUser(), engines.databasePassword());
  }

  private static String send(Engines engines, String method, String path, String body)
      throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(engines.elasticsearchUrl() + path))
              .header("content-type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
