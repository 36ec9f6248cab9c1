/**
 * The door to the web: builds the router from the contract, reads requests into {@link
 * org.symbolon.platform.http.Call}, writes {@link org.symbolon.platform.http.Reply}, and turns
 * everything that goes wrong into RFC 9457 problems or error pages. Owns limits (body, time,
 * concurrency), conditional requests, idempotency keys, static files and the management port. May
 * call {@code kernel}, {@code platform.database} and {@code platform.json}; knows no domain.
 */
package org.symbolon.platform.http;
