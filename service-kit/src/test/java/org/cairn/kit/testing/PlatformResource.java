package org.cairn.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives the service under test a database of its own, the broker, and a key to check tokens with.
 */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    LocalPlatform platform = LocalPlatform.running();
    String database = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection =
            DriverManager.getConnection(platform.jdbcUrl("postgres"), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    } catch (SQLException e) {
      throw new IllegalStateException("A database for the test cannot be made", e);
    }
    Map<String, String> config = new HashMap<>(Tokens.verifierConfig());
    config.put("quarkus.datasource.jdbc.url", platform.jdbcUrl(database));
    config.put("quarkus.datasource.username", "postgres");
    config.put("quarkus.datasource.password", "postgres");
    config.put("kafka.bootstrap.servers", platform.bootstrapServers());
    return config;
  }

  @Override
  public void stop() {
    // The platform serves every test class of the module and ends with the JVM.
  }
}
