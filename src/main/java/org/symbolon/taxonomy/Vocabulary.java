package org.symbolon.taxonomy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.symbolon.kernel.Language;

/**
 * A list of terms with its version and its source.
 *
 * @param name file name without ending
 * @param version of this file
 * @param title by BCP 47 tag
 * @param source where the terms come from
 * @param terms in the order in which they are shown
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Vocabulary(
    String name,
    String version,
    Map<String, String> title,
    String source,
    String sourceUrl,
    String note,
    List<Term> terms,
    @JsonIgnore Map<String, Term> byId) {

  public Vocabulary {
    terms = List.copyOf(terms);
    var index = new LinkedHashMap<String, Term>();
    terms.forEach(term -> index.put(term.id(), term));
    byId = java.util.Collections.unmodifiableMap(index);
  }

  public Optional<Term> term(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public boolean contains(String id) {
    return byId.containsKey(id);
  }

  /** The label of a term in this language; the id itself where the term is unknown. */
  public String label(String id, Language language) {
    var term = byId.get(id);
    return term == null ? id : term.label(language);
  }
}
