package org.cairn.timeline.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A lock in the database, because there may be several instances. It costs writers of one database
 * their concurrency, which a single PostgreSQL hardly rewards with batches this size, and buys an
 * order in which nothing is ever found behind what was read already.
 *
 * <p>A holder that falls silent is thrown out by the database well before those that wait give up
 * (lock_timeout), or its silence would look to them like events that cannot be applied.
 */
@ApplicationScoped
public class SerializedArrival implements ArrivalOrder {

  private static final String ENTER =
      """
      SELECT set_config('idle_in_transaction_session_timeout', '3s', true),
             pg_advisory_xact_lock(?, ?)
      """;

  @Override
  public void enter(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
      statement.setInt(1, TimelineLocks.SPACE);
      statement.setInt(2, TimelineLocks.ARRIVAL.number());
      statement.execute();
    }
  }
}
