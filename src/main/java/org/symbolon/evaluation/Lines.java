package org.symbolon.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;

/** Reads the files of a judged set line by line; what is wrong is refused with its place. */
final class Lines {
  private Lines() {}

  /** Takes one line that is not blank. */
  interface Reader {
    void read(String line, String place);
  }

  /**
   * Reads a file.
   *
   * @throws Refused.Invalid naming the file, or the line where the reader names it
   */
  static void read(Path file, Reader reader) {
    if (!Files.isRegularFile(file)) {
      throw new Refused.Invalid(file.toString(), "is missing");
    }
    try (var in = Files.newBufferedReader(file)) {
      var number = 0;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          reader.read(line, file.getFileName() + " line " + number);
        }
      }
    } catch (MalformedInputException e) {
      throw new Refused.Invalid(file.toString(), "is not UTF-8 text");
    } catch (IOException e) {
      throw new Refused.Invalid(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  /** Grades by query, then by document: three columns with tabs between them. */
  static Map<String, Map<String, Double>> grades(Path file) {
    var grades = new LinkedHashMap<String, Map<String, Double>>();
    read(file, (line, place) -> judgement(line, place, grades));
    return grades;
  }

  private static void judgement(
      String line, String place, Map<String, Map<String, Double>> grades) {
    var parts = line.split("\t", -1);
    if (parts.length != 3) {
      throw new Refused.Invalid(place, "must be query, document and grade, separated by tabs");
    }
    try {
      grades
          .computeIfAbsent(parts[0], query -> new LinkedHashMap<>())
          .put(parts[1], Double.parseDouble(parts[2]));
    } catch (NumberFormatException e) {
      throw new Refused.Invalid(place, "has a grade that is no number: " + parts[2]);
    }
  }

  static JsonNode json(String line, String place) {
    try {
      return Json.mapper().readTree(line);
    } catch (IOException e) {
      throw new Refused.Invalid(place, "is not JSON");
    }
  }

  static String text(JsonNode node, String name, String place) {
    var value = node.path(name);
    if (!value.isTextual() && !value.isNumber()) {
      throw new Refused.Invalid(place, "lacks " + name);
    }
    return value.asText();
  }
}
