package org.symbolon.platform.embedded;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of an engine's log, for a message in one line. */
final class LogTail {

  private static final int LINES = 3;

  private LogTail() {}

  static String of(Path log) {
    try {
      List<String> lines =
          Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
      String last =
          String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
      return last + " (log: " + log + ")";
    } catch (MalformedInputException notText) {
      return "see the log " + log;
    } catch (IOException unreadable) {
      return "its log cannot be read: " + unreadable;
    }
  }
}
