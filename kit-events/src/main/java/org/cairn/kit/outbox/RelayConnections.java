package org.cairn.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections that belong to the relay alone, outside the pool: the pool renews connections
 * silently and the relay's lock would vanish with the old one.
 */
@ApplicationScoped
public class RelayConnections {

  private static final int SECONDS_UNTIL_A_SILENT_DATABASE_IS_GIVEN_UP = 30;

  private final PGSimpleDataSource source = new PGSimpleDataSource();

  public RelayConnections(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("outbox-relay");
    source.setTcpKeepAlive(true);
    source.setSocketTimeout(SECONDS_UNTIL_A_SILENT_DATABASE_IS_GIVEN_UP);
  }

  public Connection open() throws SQLException {
    return source.getConnection();
  }
}
