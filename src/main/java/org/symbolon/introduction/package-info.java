/**
 * The brokered introduction: the case with its steps, the consent of both sides, the release of
 * contacts, the timeline, messages and files inside the case. Calls everything below it; nobody
 * below calls it.
 */
package org.symbolon.introduction;
