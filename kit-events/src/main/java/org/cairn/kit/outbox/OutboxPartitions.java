package org.cairn.kit.outbox;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * One partition of the outbox for each day: made ahead, dropped when its facts are published and
 * past retention. A missing partition does no harm; its rows are in the default partition.
 */
@ApplicationScoped
public class OutboxPartitions {

  private static final Logger LOG = Logger.getLogger(OutboxPartitions.class);
  private static final int DAYS_AHEAD = 14;

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
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement("CALL keep_outbox(?, ?, ?)")) {
      statement.setObject(1, today);
      statement.setInt(2, DAYS_AHEAD);
      statement.setObject(3, today.minusDays(settings.retention().toDays()));
      statement.execute();
    } catch (SQLException e) {
      LOG.errorf("Outbox partitions could not be kept (%s)", e.getSQLState());
    }
  }
}
