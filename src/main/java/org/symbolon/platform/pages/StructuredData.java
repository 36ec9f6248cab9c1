package org.symbolon.platform.pages;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON that stands in a script element of a page. */
public final class StructuredData {
  private StructuredData() {}

  /**
   * The JSON with everything escaped that could end the script element or open a comment in it
   * (HTML standard, "restrictions for contents of script elements"). Still the same JSON.
   */
  public static String script(JsonNode json) {
    return json.toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
