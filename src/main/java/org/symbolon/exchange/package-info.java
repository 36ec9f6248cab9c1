/**
 * Import and export: reads what others publish (NASA's portfolio, SBIR topics, i-Lab laureates,
 * tables, our own JSON Lines) and writes what we hold. Owns the formats, the cleaning of text and
 * the report on what was not taken; and what a posting by pages can start from: records of
 * publications, pasted rows. May read every domain; nobody calls it but the front door.
 */
package org.symbolon.exchange;
