package org.symbolon.organisation;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * The form of an organisation.
 *
 * @param fields what is always asked
 * @param more what may be left out; in a fold
 * @param open whether the fold is open
 * @param revision that the form was filled from; 0 for a new organisation
 */
public record OrganisationFormView(
    Frame frame,
    String heading,
    String lead,
    List<FormError> errors,
    String action,
    String formToken,
    long revision,
    List<FormField> fields,
    List<FormField> more,
    boolean open,
    String submit) {}
