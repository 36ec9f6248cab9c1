/**
 * Says on standard error how far long work has come: a bar on a terminal, plain lines elsewhere.
 * Owns when and how that is written; knows nothing of the work. Uses {@code kernel} and the JDK
 * only.
 */
package org.symbolon.platform.progress;
