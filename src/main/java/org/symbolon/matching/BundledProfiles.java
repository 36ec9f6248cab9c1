package org.symbolon.matching;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.matching.score.Profile;

/** The first version of every profile, {@code matching/profiles.json}: comes with the release. */
final class BundledProfiles {
  private static final String FILE = "/matching/profiles.json";

  private BundledProfiles() {}

  /**
   * Reads them, by name, in their order.
   *
   * @throws IllegalStateException when the file is missing, malformed or breaks {@link
   *     ProfileRules}
   */
  static Map<String, Profile> load() {
    var all = new LinkedHashMap<String, Profile>();
    try (var in = BundledProfiles.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The file " + FILE + " is missing.");
      }
      for (var profile : new JsonMapper().readValue(in, new TypeReference<List<Profile>>() {})) {
        var broken = ProfileRules.violations(profile.weights().keySet(), profile.weights());
        if (!broken.isEmpty()) {
          throw new IllegalStateException(
              "The profile " + profile.name() + " breaks rules: " + broken);
        }
        all.put(profile.name(), profile);
      }
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "The file " + FILE + " is malformed: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return java.util.Collections.unmodifiableMap(all);
  }
}
