package org.symbolon.matching;

/**
 * The form that shows a page as operators see it.
 *
 * @param shown whether the page is shown so already
 * @param error why it is not, or null
 */
public record OperatorForm(String action, boolean shown, String error) {}
