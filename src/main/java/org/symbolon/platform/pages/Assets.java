package org.symbolon.platform.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Addresses of the built style sheet and script. Their names carry a hash of their content, so that
 * browsers may keep them for ever.
 */
public record Assets(String style, String script) {
  private static final String MANIFEST = "/web/manifest.json";

  /**
   * Reads the manifest of the front end's build from the class path.
   *
   * @throws IllegalStateException when the front end was not built
   */
  public static Assets load() {
    try (var in = Assets.class.getResourceAsStream(MANIFEST)) {
      if (in == null) {
        throw new IllegalStateException("The front end is not built: there is no " + MANIFEST);
      }
      var manifest = new JsonMapper().readTree(in);
      return new Assets(
          address(manifest, "styles/site.css"), address(manifest, "elements/site.ts"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String address(JsonNode manifest, String entry) {
    return "/" + manifest.required(entry).required("file").textValue();
  }
}
