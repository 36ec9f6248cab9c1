package org.symbolon.platform.searchengine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.symbolon.platform.json.Json;

/**
 * The indices that one alias can point to: all of one prefix and one mapping file. A name carries
 * the mapping version and the moment of creation: {@code symbolon-listing-v1-1795161600000}.
 *
 * @param prefix of this installation or of this test; lower case
 * @param name of the mapping file
 * @param version of the mapping file; a released file is never edited, a new one is added
 */
public record IndexFamily(String prefix, String name, int version) {
  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_-]{0,60}");

  public IndexFamily {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("An index prefix is lower case letters: " + prefix);
    }
  }

  /** What searches and writes use. */
  public String alias() {
    return prefix + "-" + name;
  }

  /** The name of an index that is made now. */
  String indexAt(long epochMillis) {
    return alias() + "-v" + version + "-" + epochMillis;
  }

  /** Settings and mappings as the file has them. */
  JsonNode mapping() {
    var path = "/search-mappings/" + name + ".v" + version + ".json";
    try (var in = IndexFamily.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The mapping file " + path + " is missing.");
      }
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
