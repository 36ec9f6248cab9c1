package org.symbolon.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.symbolon.kernel.Refused;
import org.symbolon.listing.posting.Publication;
import org.symbolon.listing.posting.PublicationSource;

/**
 * Publications from a file of records, one JSON object a line; read once, at the start. Numbers are
 * found however they are spaced, with or without the code of their kind; the first record of a
 * number wins. The bundled file holds invented samples.
 */
public final class PublicationFile implements PublicationSource {
  /** Records of one file: they stay in memory. */
  static final int RECORDS = 200_000;

  private static final String BUNDLED = "/exchange/publications.jsonl";
  private static final int SAMPLES_NAMED = 3;
  private static final Pattern KIND = Pattern.compile("(.*\\d)[A-Z]\\d?");

  private final String name;
  private final Map<String, Publication> byNumber = new LinkedHashMap<>();
  private final List<String> samples = new ArrayList<>();

  private PublicationFile(String name) {
    this.name = name;
  }

  /** The invented records that come with the marketplace. */
  public static PublicationFile bundled() {
    var file = new PublicationFile("samples");
    try (var in = PublicationFile.class.getResourceAsStream(BUNDLED);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      file.read(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /**
   * The records of a file in UTF-8.
   *
   * @throws Refused.Invalid naming the line that is no record
   */
  public static PublicationFile of(Path path) {
    var file = new PublicationFile(String.valueOf(path.getFileName()));
    try (var lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      file.read(lines);
    } catch (IOException e) {
      throw new Refused.Invalid(file.name, "cannot be read as UTF-8 text");
    }
    return file;
  }

  private void read(BufferedReader lines) throws IOException {
    var at = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      at++;
      if (line.isBlank()) {
        continue;
      }
      if (byNumber.size() / 2 >= RECORDS) {
        throw new Refused.Invalid(name, "has more than " + RECORDS + " records");
      }
      try {
        add(record(JsonInput.object(line)));
      } catch (JsonInput.NoObject | IllegalArgumentException | DateTimeParseException e) {
        throw new Refused.Invalid(name + ", line " + at, e.getMessage());
      }
    }
  }

  private static Publication record(ObjectNode node) {
    return new Publication(
        needed(node, "number"),
        needed(node, "office"),
        needed(node, "title"),
        node.path("abstract").asText(""),
        node.path("language").asText("en"),
        texts(node.path("applicants")),
        texts(node.path("classes")),
        day(node.path("filed")),
        day(node.path("published")),
        node.path("sample").asBoolean(false));
  }

  private static String needed(ObjectNode node, String member) {
    var text = node.path(member).asText("").strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("lacks " + member);
    }
    return text;
  }

  private static List<String> texts(JsonNode nodes) {
    var texts = new ArrayList<String>();
    nodes.forEach(node -> texts.add(node.asText("")));
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static LocalDate day(JsonNode node) {
    var text = node.asText("");
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private void add(Publication record) {
    var number = compact(record.number());
    byNumber.putIfAbsent(number, record);
    byNumber.putIfAbsent(withoutKind(number), record);
    if (record.sample() && samples.size() < SAMPLES_NAMED) {
      samples.add(record.number());
    }
  }

  private static String compact(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static String withoutKind(String number) {
    var kind = KIND.matcher(number);
    return kind.matches() ? kind.group(1) : number;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Publication> find(String number) {
    var written = compact(number);
    var exact = Optional.ofNullable(byNumber.get(written));
    // A number with another kind of document is the same invention: A1 was searched, B1 granted.
    return exact.or(() -> Optional.ofNullable(byNumber.get(withoutKind(written))));
  }

  @Override
  public List<String> samples() {
    return List.copyOf(samples);
  }
}
