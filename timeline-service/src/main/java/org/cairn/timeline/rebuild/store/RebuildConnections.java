package org.cairn.timeline.rebuild.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.cairn.kit.sql.StatementFailed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections for rebuilds, outside the pool: the pool's time limits are made for requests, and its
 * renewals would drop the lock that shows that a rebuild is alive.
 */
@ApplicationScoped
public class RebuildConnections {

  /** The name under which the database lists them. */
  private static final String NAME = "timeline-rebuild";

  /**
   * A single statement may take long, but not forever; and the database checks on its client while
   * one runs, so that the lock of a process that died does not outlive it.
   */
  private static final String TIMEOUTS =
      "-c statement_timeout=30min -c lock_timeout=5s -c client_connection_check_interval=1s";

  private final PGSimpleDataSource source = new PGSimpleDataSource();

  public RebuildConnections(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName(NAME);
    source.setOptions(TIMEOUTS);
    source.setTcpKeepAlive(true);
    source.setLogServerErrorDetail(false);
  }

  RebuildSession open() {
    try {
      Connection connection = source.getConnection();
      connection.setAutoCommit(false);
      return new RebuildSession(connection);
    } catch (SQLException e) {
      throw new StatementFailed("a connection", e);
    }
  }
}
