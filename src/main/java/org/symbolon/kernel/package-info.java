/**
 * The words that every part of the marketplace shares: why it says no ({@link
 * org.symbolon.kernel.Refused}), what changed ({@link org.symbolon.kernel.Change}), a page of
 * results, languages, countries and localised labels. Uses the JDK only.
 */
package org.symbolon.kernel;
