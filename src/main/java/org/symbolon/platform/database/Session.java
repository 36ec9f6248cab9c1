package org.symbolon.platform.database;

import io.vertx.sqlclient.SqlClient;

/**
 * A way to PostgreSQL that services hand to their stores: the pooled reads, or one transaction.
 * Only stores look inside.
 */
public record Session(SqlClient client) {}
