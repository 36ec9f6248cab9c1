package org.symbolon.taxonomy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.kernel.Language;

/**
 * One entry of a vocabulary.
 *
 * @param id stable code
 * @param labels by BCP 47 tag; English is always there
 * @param parent id of the broader term, or null
 * @param note scope note, or null
 * @param symbols IPC and CPC ranges that belong to a green topic
 * @param more further members that one vocabulary needs (members of an office, family of a deal
 *     type, …)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Term(
    String id,
    Map<String, String> labels,
    String parent,
    String note,
    List<String> symbols,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> more) {

  public Term {
    labels = labels == null ? Map.of() : Map.copyOf(labels);
    symbols = symbols == null ? List.of() : List.copyOf(symbols);
    more =
        more == null ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  /** The label in this language, else in English, else the id. */
  public String label(Language language) {
    var label = labels.get(language.tag());
    return label != null ? label : labels.getOrDefault("en", id);
  }
}
