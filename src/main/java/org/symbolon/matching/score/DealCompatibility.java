package org.symbolon.matching.score;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Which part of the deal that is sought an offered one can give: a reviewed table, {@code
 * matching/deal-compatibility.json}, which names its source.
 *
 * @param offered share, 0 to 1, by the type offered and the type sought; the same type is not there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DealCompatibility(String version, Map<String, Map<String, Double>> offered) {
  private static final String FILE = "/matching/deal-compatibility.json";

  /**
   * Reads the table.
   *
   * @throws IllegalStateException when it is missing or malformed
   */
  public static DealCompatibility load() {
    try (var in = DealCompatibility.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The file " + FILE + " is missing.");
      }
      return new JsonMapper().readValue(in, DealCompatibility.class);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "The file " + FILE + " is malformed: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double share(String typeOffered, String typeSought) {
    return typeOffered.equals(typeSought)
        ? 1
        : offered.getOrDefault(typeOffered, Map.of()).getOrDefault(typeSought, 0.0);
  }
}
