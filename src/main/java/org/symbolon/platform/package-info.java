/**
 * What every domain stands on: HTTP, database, outbox, search engine, languages. Knows no domain.
 */
package org.symbolon.platform;
