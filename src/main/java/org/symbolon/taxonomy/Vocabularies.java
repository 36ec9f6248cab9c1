package org.symbolon.taxonomy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.symbolon.kernel.Language;

/** All vocabularies, read once from the class path. Immutable and safe to share. */
public final class Vocabularies {
  /** File names below {@code vocabularies/}, without ending; the names of the API too. */
  public static final List<String> NAMES =
      List.of(
          "green-topics",
          "sdgs",
          "trl",
          "deal-types",
          "right-types",
          "right-statuses",
          "organisation-types",
          "size-classes",
          "capability-classes",
          "listing-kinds",
          "listing-statuses",
          "countries",
          "offices",
          "languages",
          "cpc-y02",
          "dismissal-reasons",
          "introduction-decline-reasons",
          "value-bands",
          "sectors",
          "capabilities",
          "stages");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Map<String, Vocabulary> byName;

  private Vocabularies(Map<String, Vocabulary> byName) {
    this.byName = byName;
  }

  /**
   * Reads every vocabulary.
   *
   * @throws IllegalStateException naming the file when one is missing or malformed
   */
  public static Vocabularies load() {
    var all = new LinkedHashMap<String, Vocabulary>();
    NAMES.forEach(name -> all.put(name, read(name)));
    return new Vocabularies(all);
  }

  /**
   * Reads one vocabulary of {@link #NAMES}.
   *
   * @throws IllegalStateException naming the file when it is missing or malformed
   */
  public static Vocabulary read(String name) {
    var path = "/vocabularies/" + name + ".json";
    try (var in = Vocabularies.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The vocabulary file " + path + " is missing.");
      }
      return MAPPER.readValue(in, Vocabulary.class);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "The vocabulary file " + path + " is malformed: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Vocabulary> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** A vocabulary of {@link #NAMES}. */
  public Vocabulary get(String name) {
    var vocabulary = byName.get(name);
    if (vocabulary == null) {
      throw new IllegalArgumentException("There is no vocabulary " + name);
    }
    return vocabulary;
  }

  /** The label of a term in this language; the id itself where the term is unknown. */
  public String label(String vocabulary, String id, Language language) {
    return get(vocabulary).label(id, language);
  }

  public GreenTopics greenTopics() {
    return new GreenTopics(get("green-topics"));
  }

  public Offices offices() {
    return new Offices(get("offices"));
  }
}
