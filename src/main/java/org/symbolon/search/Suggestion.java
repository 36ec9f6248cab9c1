package org.symbolon.search;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A completion of what is being typed.
 *
 * @param type {@code topic} or {@code title}
 * @param text what to show
 * @param value id of the topic or of the listing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(String type, String text, String value) {}
