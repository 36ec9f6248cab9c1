package org.symbolon.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;

/** The members that an object may have, so that a misspelt one is refused instead of lost. */
public final class KnownFields {
  private final Set<String> names;

  private KnownFields(Set<String> names) {
    this.names = names;
  }

  /** The components of a record. */
  public static KnownFields of(Class<? extends Record> type) {
    var names = new TreeSet<String>();
    Arrays.stream(type.getRecordComponents()).forEach(component -> names.add(component.getName()));
    return new KnownFields(names);
  }

  public KnownFields and(String... more) {
    var all = new TreeSet<>(names);
    all.addAll(Arrays.asList(more));
    return new KnownFields(all);
  }

  /**
   * Refuses an object with members that nobody knows, and whatever is no object.
   *
   * @throws Refused.Invalid naming each of them
   */
  public void refuseOthers(JsonNode node) {
    if (!node.isObject()) {
      throw new Refused.Invalid("", "must be a JSON object");
    }
    var violations = new ArrayList<Violation>();
    node.fieldNames()
        .forEachRemaining(name -> {
          if (!names.contains(name)) {
            violations.add(new Violation("/" + escape(name), "is not a known field"));
          }
        });
    if (!violations.isEmpty()) {
      throw new Refused.Invalid(violations);
    }
  }

  /** RFC 6901, section 3. */
  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
