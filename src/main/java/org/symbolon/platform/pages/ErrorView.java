package org.symbolon.platform.pages;

import java.util.List;

/**
 * What a person is told when something went wrong.
 *
 * @param incident what to quote when asking for help, or null
 * @param rules what was wrong with the address, or empty
 */
public record ErrorView(
    Frame frame, String heading, String text, List<String> rules, String incident) {}
