/**
 * What members keep and are told: saved searches and the mails about them, new matches of needs,
 * collections, the page from which they see how their things stand. Reads all domains; nobody calls
 * it.
 */
package org.symbolon.alert;
