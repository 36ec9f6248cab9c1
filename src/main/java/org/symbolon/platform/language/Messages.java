package org.symbolon.platform.language;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Language;

/**
 * The message catalogues: what the pages say, in six languages, as ICU message patterns by key.
 * Read once from {@code messages/{part}/{tag}.json} on the class path; immutable and safe to share.
 * A message that a catalogue lacks is said in English.
 */
public final class Messages {
  private static final TypeReference<LinkedHashMap<String, String>> CATALOGUE =
      new TypeReference<>() {};

  /** The folders of the catalogues, one for each part of the house. */
  public static final List<String> PARTS =
      List.of(
          "site",
          "search",
          "listing",
          "matching",
          "identity",
          "members",
          "security",
          "posting",
          "disclosure",
          "introduction",
          "desk",
          "alert");

  private final Map<Language, Wording> wordings;

  private Messages(Map<Language, Wording> wordings) {
    this.wordings = wordings;
  }

  /**
   * Reads all catalogues.
   *
   * @throws IllegalStateException naming the file when one is missing or malformed
   */
  public static Messages load() {
    var english = catalogue(Language.EN);
    var wordings = new EnumMap<Language, Wording>(Language.class);
    for (var language : Language.values()) {
      var patterns = new LinkedHashMap<>(english);
      patterns.putAll(catalogue(language));
      wordings.put(language, new Wording(language, patterns));
    }
    return new Messages(wordings);
  }

  /**
   * The patterns that stand in the catalogues of one language, by key, without any substitute.
   *
   * @throws IllegalStateException naming the file that is missing, malformed, or says again what
   *     another one says
   */
  public static Map<String, String> catalogue(Language language) {
    var all = new LinkedHashMap<String, String>();
    for (var part : PARTS) {
      var path = "/messages/" + part + "/" + language.tag() + ".json";
      read(path)
          .forEach((key, pattern) -> {
            if (all.putIfAbsent(key, pattern) != null) {
              throw new IllegalStateException(path + " says " + key + ", which another file says.");
            }
          });
    }
    return all;
  }

  private static Map<String, String> read(String path) {
    try (var in = Messages.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The message catalogue " + path + " is missing.");
      }
      return new JsonMapper().readValue(in, CATALOGUE);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "The message catalogue " + path + " is malformed: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that is said in this language. */
  public Wording in(Language language) {
    return wordings.get(language);
  }
}
