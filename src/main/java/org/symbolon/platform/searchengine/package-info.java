/**
 * The door to Elasticsearch: requests with limits and timeouts, mapping files by version, new
 * indices that an alias takes over at the end ({@link
 * org.symbolon.platform.searchengine.Rollover}), and bulk writes with external versions. Speaks
 * JSON over the low-level client (decision 0005). Uses {@code kernel}, {@code platform.json} and
 * libraries; knows no domain.
 */
package org.symbolon.platform.searchengine;
