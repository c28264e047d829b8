package org.cairn.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives the service under test a database of its own, the broker, and keys to check tokens and to
 * sign with. The service has the rights it has in production and no more; a test's own look into
 * the database is the administrator's, see {@link #administrator}.
 */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {

  private static final String OWNER = "_owner";

  /** The pair of RFC 8037, appendix A. */
  private static final String SIGNING_KEYS =
      """
      {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"test",\
      "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",\
      "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}
      """;

  @Override
  public Map<String, String> start() {
    LocalPlatform platform = LocalPlatform.running();
    String database = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection =
            DriverManager.getConnection(platform.jdbcUrl("postgres"), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      String owner = database + OWNER;
      statement.execute("CREATE ROLE %s LOGIN PASSWORD 'test'".formatted(database));
      statement.execute(
          "CREATE ROLE %s LOGIN PASSWORD 'test' IN ROLE %s".formatted(owner, database));
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(database, owner));
      allowTables(platform.jdbcUrl(database), database);
    } catch (SQLException e) {
      throw new IllegalStateException("A database for the test cannot be made", e);
    }
    Map<String, String> config = new HashMap<>(Tokens.verifierConfig());
    config.put("CAIRN_DATABASE_URL", platform.jdbcUrl(database));
    config.put("CAIRN_DATABASE_USER", database);
    config.put("CAIRN_DATABASE_PASSWORD", "test");
    config.put("CAIRN_DATABASE_OWNER_USER", database + OWNER);
    config.put("CAIRN_DATABASE_OWNER_PASSWORD", "test");
    config.put("CAIRN_SIGNING_KEYS", SIGNING_KEYS);
    config.put("kafka.bootstrap.servers", platform.bootstrapServers());
    return config;
  }

  private static void allowTables(String database, String service) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("GRANT CREATE ON SCHEMA public TO " + service);
    }
  }

  /** A connection to the database of the service under test that may do everything. */
  public static Connection administrator() throws SQLException {
    String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    return DriverManager.getConnection(url, "postgres", "postgres");
  }

  @Override
  public void stop() {
    // The platform serves every test class of the module and ends with the JVM.
  }
}
