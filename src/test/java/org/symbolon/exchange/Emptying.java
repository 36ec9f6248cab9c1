package org.symbolon.exchange;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.symbolon.testing.Marketplace;

/** An empty marketplace again. */
final class Emptying {
  private Emptying() {}

  static void empty(Marketplace market) {
    var address = market.address;
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement()) {
      statement.execute("truncate listing, organisation, outbox cascade");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
