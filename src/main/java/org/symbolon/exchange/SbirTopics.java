package org.symbolon.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.symbolon.exchange.Row.Problem;

/**
 * Topics of the US programmes SBIR and STTR, one JSON object per line: {@code id}, {@code title},
 * {@code text}, {@code agency}, {@code year}. Each is a need of the agency that published it.
 */
final class SbirTopics implements Source {
  static final String NAME = "sbir";

  private static final List<String> MEMBERS = List.of("id", "title", "text", "agency");

  /** The headings of a solicitation; in the files they stand in the running text. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?<=\\S)\\s+(?=[ADKOPRT][A-Z]{2})(?=(?:OBJECTIVE|DESCRIPTION|PHASE I{1,3}(?: [A-Z"
              + " -]{3,30})?|REFERENCES|KEYWORDS|POTENTIAL/DUAL-USE APPLICATIONS|TECHNOLOGY"
              + " AREAS|ACQUISITION PROGRAM):)");

  /** What word processors leave of a link. */
  private static final Pattern LINK_FIELD = Pattern.compile("\\s*HYPERLINK \"[^\"]*\"");

  @Override
  public void read(Path file, Consumer<Row> rows) {
    try (var lines = Lines.of(file)) {
      var first = true;
      for (var line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          var row = row(line);
          if (first && row instanceof Row.Unreadable unreadable) {
            throw FileRefused.because(
                file,
                "is not a list of SBIR topics: line "
                    + line.number()
                    + " "
                    + unreadable.problem().reason());
          }
          first = false;
          rows.accept(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(Lines.Line line) {
    if (line.problem() != null) {
      return unreadable(line.number(), "", line.problem());
    }
    try {
      var topic = JsonInput.object(line.text());
      for (var member : MEMBERS) {
        if (!topic.path(member).isTextual()) {
          return unreadable(line.number(), member, "has no text member '" + member + "'");
        }
      }
      return listing(line.number(), topic);
    } catch (JsonInput.NoObject e) {
      return unreadable(line.number(), "", e.getMessage());
    }
  }

  private static Row unreadable(long line, String field, String reason) {
    return new Row.Unreadable(line, new Problem(null, null, field, null, reason));
  }

  private static Row listing(long line, ObjectNode topic) {
    var agency = PlainText.line(topic.get("agency").textValue());
    var slug = agency.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var owner = Draft.organisation(NAME, slug, agency, "GOVERNMENT", "US");
    owner.putArray("languages").add("en");
    var listing = Draft.listing("NEED", NAME, topic.get("id").textValue().strip(), "en", owner);
    Draft.describe(
        listing,
        PlainText.line(topic.get("title").textValue()),
        text(topic.get("text").textValue()),
        facts(topic.path("year")),
        Locale.ENGLISH);
    TopicPhrases.addTo(listing);
    return new Row.ListingRow(line, listing, Optional.of(owner));
  }

  private static String text(String source) {
    var plain = LINK_FIELD.matcher(PlainText.of(source)).replaceAll("");
    return HEADING.matcher(plain).replaceAll("\n\n");
  }

  private static List<String> facts(JsonNode year) {
    return year.isIntegralNumber() ? List.of("Solicitation of " + year.asText() + ".") : List.of();
  }
}
