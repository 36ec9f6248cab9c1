/**
 * Human language: message catalogues and how numbers, dates, countries and languages are written.
 * Owns the loading of {@code messages/*.json}. May call {@code kernel} and libraries.
 */
package org.symbolon.platform.language;
