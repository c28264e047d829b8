package org.cairn.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A table locked against writes but not reads: it stops requests exactly between their read and
 * their write.
 */
public final class LockedTable implements AutoCloseable {

  private final String table;
  private final Connection holder;

  public LockedTable(String table) {
    this.table = table;
    try {
      this.holder = ServiceDatabase.connect();
      holder.setAutoCommit(false);
      try (Statement statement = holder.createStatement()) {
        statement.execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(table + " cannot be held", e);
    }
  }

  public void awaitWaiting(int requests) {
    await("requests that wait for " + table)
        .atMost(Duration.ofSeconds(4))
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(ServiceDatabase.count(waiting())).isEqualTo(requests));
  }

  private String waiting() {
    return """
    SELECT FROM pg_locks
     WHERE relation = '%s'::regclass AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    """
        .formatted(table);
  }

  public void release() {
    try {
      if (!holder.isClosed()) {
        holder.rollback();
        holder.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(table + " cannot be released", e);
    }
  }

  @Override
  public void close() {
    release();
  }
}
