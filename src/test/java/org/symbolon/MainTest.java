package org.symbolon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the command line says before anything is opened. */
class MainTest {
  private record Said(int exit, String out, String err) {}

  private static Said run(String... arguments) {
    var out = System.out;
    var err = System.err;
    var newOut = new ByteArrayOutputStream();
    var newErr = new ByteArrayOutputStream();
    System.setOut(new PrintStream(newOut, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(newErr, true, StandardCharsets.UTF_8));
    try {
      var exit = Main.run(arguments);
      return new Said(
          exit, newOut.toString(StandardCharsets.UTF_8), newErr.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("serve"),
        List.of("import"),
        List.of("export"),
        List.of("reindex"),
        List.of("reconcile"),
        List.of("evaluate"),
        List.of("evaluate", "search"),
        List.of("demo"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(List<String> command) {
    var words = Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
    var help = run(words);
    assertThat(help.exit()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .startsWith("Usage: symbolon " + String.join(" ", command))
        .contains("--settings", "--help");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anUnknownOptionIsRefused(List<String> command) {
    var needed =
        switch (command.getLast()) {
          case "import" -> Stream.of("rows.csv", "--format", "csv");
          case "search" -> Stream.of("folder");
          case String none -> Stream.<String>empty();
        };
    var all = Stream.of(command.stream(), needed, Stream.of("--colour=red"));
    var refused = run(all.flatMap(words -> words).toArray(String[]::new));
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("--colour=red");
  }

  @Test
  void theProgramNamesItsCommands() {
    var help = run("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out())
        .contains("serve", "import", "export", "reindex", "reconcile", "evaluate", "demo");
    assertThat(run("--version").out()).startsWith("symbolon ");
    assertThat(run().exit()).isEqualTo(2);
    assertThat(run("sell").err()).contains("sell");
    assertThat(run("evaluate").exit()).isEqualTo(2);
  }

  @Test
  void whatCannotBeImportedIsNamedBeforeAnEngineStarts(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("rows.jsonl"), "{}");
    var format = run("import", file.toString(), "--format", "pdf");
    assertThat(format.exit()).isEqualTo(2);
    assertThat(format.err()).contains("pdf", "nasa-t2", "jsonl");
    var missing = run("import", folder.resolve("none").toString(), "--format", "jsonl");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("none");
    assertThat(run("import", file.toString()).err()).contains("--format");
  }

  @Test
  void aWrongSettingStopsEveryCommandInOneLineEach(@TempDir Path folder) throws Exception {
    var settings =
        Files.writeString(
            folder.resolve("wrong.properties"), "SYMBOLON_COLOUR=red\nSYMBOLON_HTTP_PORT=many\n");
    for (var command : List.of("serve", "export", "reindex", "reconcile", "demo")) {
      var refused = run(command, "--settings", settings.toString());
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err().lines())
          .hasSize(2)
          .allMatch(line -> line.startsWith("symbolon: SYMBOLON_"))
          .anyMatch(line -> line.contains("SYMBOLON_COLOUR"))
          .anyMatch(line -> line.contains("SYMBOLON_HTTP_PORT"));
    }
    var external =
        Files.writeString(
            folder.resolve("external.properties"),
            "SYMBOLON_DATABASE_URL=postgresql://u:p@localhost:1/x\n"
                + "SYMBOLON_ELASTICSEARCH_URL=http://localhost:1\n");
    var demo = run("demo", "--settings", external.toString());
    assertThat(demo.exit()).isEqualTo(2);
    assertThat(demo.err()).contains("SYMBOLON_DATABASE_URL");
  }
}
