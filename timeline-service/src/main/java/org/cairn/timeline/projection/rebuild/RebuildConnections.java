package org.cairn.timeline.projection.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections for rebuilds, outside the pool: the pool's time limits are made for requests, and its
 * renewals would drop the lock that says a rebuild is alive.
 */
@ApplicationScoped
public class RebuildConnections {

  /** By this name the database shows who is at work. */
  public static final String NAME = "timeline-rebuild";

  /**
   * A single statement may take long, but not for ever; and the database looks after its client
   * while one runs, so that the lock of a process that died does not outlive it.
   */
  private static final String PATIENCE =
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
    source.setOptions(PATIENCE);
    source.setTcpKeepAlive(true);
    source.setLogServerErrorDetail(false);
  }

  /** With transactions that end when they are told to. */
  Connection open() throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }
}
