/**
 * One small class per clause: what was typed, words, meaning, filters, ranking, facet counts,
 * highlights. Pure: builds JSON for the engine and reads its answers, sends nothing.
 */
package org.symbolon.search.query;
