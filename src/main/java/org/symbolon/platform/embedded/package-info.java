/**
 * The engines that the marketplace brings along: PostgreSQL and Elasticsearch as child processes,
 * their data in one folder that one process owns at a time, and their end when the owner ends,
 * however it ends.
 *
 * <p>Plain Java without Vert.x: this package runs before anything else does. It may call nothing
 * but the JDK, the log and the archive library. {@code node} and {@code analysis} below it run in
 * the child JVM of Elasticsearch only, with the jars of {@code target/engines}; nothing else may
 * refer to them.
 */
package org.symbolon.platform.embedded;
