package org.cairn.timeline.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.kit.sql.Sql;

/**
 * A lock in the database, because there may be several instances. It costs writers of one database
 * their concurrency, which a single PostgreSQL hardly rewards with batches of this size, and buys
 * an order in which nothing ever turns up behind what was already read.
 *
 * <p>The database ends a holder that goes silent well before those that wait give up
 * (lock_timeout); otherwise its silence would look to them like events that cannot be applied.
 */
@ApplicationScoped
public class SerializedArrival implements ArrivalOrder {

  private static final String ENTER =
      """
      SELECT set_config('idle_in_transaction_session_timeout', '3s', true),
             pg_advisory_xact_lock(:space, :number)
      """;

  @Override
  public void enter(Sql sql) {
    TimelineLocks.ARRIVAL.bound(sql.of(ENTER)).first(String.class);
  }
}
