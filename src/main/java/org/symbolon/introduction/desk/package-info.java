/**
 * The broker's side of introductions: the desk, ranked pairs that were not tried yet, notes that
 * only brokers read. Works on cases through the services of {@code introduction}, which knows
 * nothing of it.
 */
package org.symbolon.introduction.desk;
