package org.symbolon.introduction.outcome;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * The question how it goes on, written out.
 *
 * @param link the secret that the forms carry along
 * @param agreement fields of an agreement, none of them required
 * @param ended fields of talks that came to nothing
 */
public record FollowUpView(
    Frame frame,
    String matter,
    String lead,
    String link,
    List<FormField> agreement,
    List<FormField> ended,
    List<FormError> errors) {}
