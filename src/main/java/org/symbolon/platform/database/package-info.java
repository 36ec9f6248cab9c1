/**
 * PostgreSQL: pooled pipelined reads, transactions, migrations, and what a broken constraint means.
 * May call {@code kernel} and libraries.
 */
package org.symbolon.platform.database;
