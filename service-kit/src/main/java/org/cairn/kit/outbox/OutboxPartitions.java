package org.cairn.kit.outbox;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * One partition of the outbox for each day: made ahead, dropped when its facts are published and
 * past retention. A day's partition that is missing costs nothing, its rows stand in the default
 * partition.
 */
@ApplicationScoped
public class OutboxPartitions {

  private static final Logger LOG = Logger.getLogger(OutboxPartitions.class);
  private static final int DAYS_AHEAD = 14;
  private static final String PREFIX = "outbox_d";

  private final RelayConnections connections;
  private final RelaySettings settings;
  private final Clock clock;

  public OutboxPartitions(RelayConnections connections, RelaySettings settings, Clock clock) {
    this.connections = connections;
    this.settings = settings;
    this.clock = clock;
  }

  void atStart(@Observes StartupEvent event) {
    keep();
  }

  @Scheduled(every = "6h", delayed = "6h")
  void keep() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (Connection connection = connections.open()) {
      for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
        create(connection, today.plusDays(ahead));
      }
      dropBefore(connection, today.minusDays(settings.retention().toDays()));
    } catch (SQLException e) {
      LOG.errorf("Outbox partitions could not be kept (%s)", e.getSQLState());
    }
  }

  private static void create(Connection connection, LocalDate day) throws SQLException {
    if (exists(connection, nameOf(day)) || standsInDefault(connection, day)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS %s PARTITION OF outbox FOR VALUES FROM ('%s') TO ('%s')"
              .formatted(nameOf(day), day, day.plusDays(1)));
    }
  }

  private static String nameOf(LocalDate day) {
    return PREFIX + day.toString().replace("-", "");
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?)")) {
      statement.setString(1, table);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getString(1) != null;
      }
    }
  }

  private static boolean standsInDefault(Connection connection, LocalDate day) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT EXISTS (SELECT FROM outbox_default WHERE recorded_on = ?)")) {
      statement.setObject(1, day);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  /** A partition with a single unpublished fact stays, however old. */
  private static void dropBefore(Connection connection, LocalDate keepFrom) throws SQLException {
    for (String partition : partitionsBefore(connection, nameOf(keepFrom))) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            """
            DO $$ BEGIN
              LOCK TABLE %1$s IN ACCESS EXCLUSIVE MODE;
              IF NOT EXISTS (SELECT FROM %1$s WHERE published_at IS NULL) THEN
                DROP TABLE %1$s;
              END IF;
            END $$
            """
                .formatted(partition));
      }
    }
  }

  private static List<String> partitionsBefore(Connection connection, String name)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
             WHERE i.inhparent = 'outbox'::regclass AND c.relname ~ '^outbox_d[0-9]{8}$'
               AND c.relname < ?
             ORDER BY 1
            """)) {
      statement.setString(1, name);
      var names = new ArrayList<String>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          names.add(result.getString(1));
        }
      }
      return names;
    }
  }
}
