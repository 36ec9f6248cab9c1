package org.symbolon.listing.readiness;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.symbolon.platform.language.Wording;

/**
 * One rule that a listing does not keep.
 *
 * @param field JSON pointer of what it is about, such as {@code /advantages/0/value}
 * @param count characters (Unicode code points) or entries that are there, or null where the rule
 *     counts nothing
 * @param limit how many there may be, or should be at least; or null
 * @param detail what stands there, or the rule in words; or null
 */
public record Finding(Rule rule, String field, Integer count, Integer limit, String detail) {
  private static final Pattern PLACE = Pattern.compile("/(\\d+)");

  public Severity severity() {
    return rule.severity();
  }

  /** What is wrong and what to do, in the language of the reader. */
  public String sentence(Wording say) {
    if (rule == Rule.D_TERMS_CONFLICT) {
      // The builder of terms has a sentence for each pair that does not go together.
      return say.text("terms.rule." + detail);
    }
    return say.text(
        "readiness." + rule.id(),
        Map.of(
            "count", count == null ? 0 : count,
            "limit", limit == null ? 0 : limit,
            "detail", Objects.toString(detail, "")));
  }

  /** The name of the field with its place in a list, counted from 1. */
  public String fieldName(Wording say) {
    var place = PLACE.matcher(field);
    var row = place.find() ? Integer.parseInt(place.group(1)) + 1 : 0;
    var path = PLACE.matcher(field).replaceAll("");
    var name = name(path.replace('/', '.'), say);
    return row == 0 ? name : say.text("readiness.numbered", Map.of("name", name, "row", row));
  }

  /** Some parts of a listing have names of their own elsewhere, such as those of its terms. */
  private static String name(String path, Wording say) {
    var own = "readiness.field" + path;
    if (say.has(own)) {
      return say.text(own);
    }
    var elsewhere = path.isEmpty() ? "" : path.substring(1);
    return say.text(say.has(elsewhere) ? elsewhere : "readiness.field");
  }
}
