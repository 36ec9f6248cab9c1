/**
 * Human language: message catalogues and how numbers, dates, countries and languages are written;
 * which language a text is in; sentence embeddings. Owns the loading of {@code
 * messages/PART/TAG.json} and the sentence model. May call {@code kernel} and libraries; knows
 * neither listings nor the index.
 */
package org.symbolon.platform.language;
