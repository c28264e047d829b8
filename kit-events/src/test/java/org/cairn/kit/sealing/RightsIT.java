package org.cairn.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.evidence.SigningKeys;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the rights that the service has in production, lines can be added and nothing else. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RightsIT {

  @Inject DataSource database;
  @Inject SigningKeys keys;

  private Ledger ledger;

  @BeforeEach
  void aSealedLog() {
    ledger = new Ledger(database, keys);
    ledger.write(3);
    ledger.seal();
    ledger.sign();
  }

  @Test
  void theService_isNoSuperuser_andNotTheOwner() {
    assertThat(asService("SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper"))
        .isFalse();
    assertThat(Ledger.texts("SELECT count(*) FROM audit.entry")).containsExactly("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit.entry SET who = 'nobody'",
        "DELETE FROM audit.entry",
        "TRUNCATE audit.entry",
        "DROP TABLE audit.entry",
        "ALTER TABLE audit.entry ADD COLUMN more text",
        "ALTER TABLE audit.entry DISABLE TRIGGER ALL",
        "ALTER TABLE audit.entry OWNER TO CURRENT_USER",
        "CREATE RULE hides AS ON INSERT TO audit.entry DO INSTEAD NOTHING",
        "CREATE TRIGGER hides BEFORE INSERT ON audit.entry EXECUTE FUNCTION"
            + " suppress_redundant_updates_trigger()",
        "CREATE INDEX slow ON audit.entry (outcome)",
        "SELECT * FROM audit.entry FOR UPDATE",
        "DO $$ BEGIN LOCK TABLE audit.entry IN ACCESS EXCLUSIVE MODE; END $$",
        "UPDATE audit.link SET nth = nth + 1",
        "DELETE FROM audit.link",
        "TRUNCATE audit.link",
        "DROP TABLE audit.link",
        "UPDATE audit.seal SET sealed_at = now()",
        "DELETE FROM audit.seal",
        "TRUNCATE audit.seal",
        "UPDATE audit.root SET day = day - 1",
        "DELETE FROM audit.root",
        "TRUNCATE audit.root",
        "DROP SCHEMA audit CASCADE",
        "ALTER SCHEMA audit RENAME TO other",
        "CREATE TABLE audit.more (id int)",
        "SET session_replication_role = 'replica'",
        "SELECT setval('audit.entry_position_seq', 1)",
        "CREATE SCHEMA other"
      })
  void whatWouldChangeTheLog_isForbidden(String statement) {
    assertThatThrownBy(() -> asService(statement))
        .hasCauseInstanceOf(SQLException.class)
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner");
    assertThat(ledger.verdict().isSound()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"position, 1", "tx, '3'::xid8", "recorded_at, now() - interval '1 day'"})
  void whatTheDatabaseGives_nobodyElseGives(String given) {
    List<String> column = List.of(given.split(", ", 2));

    assertThatThrownBy(() ->
            asService(
                """
                INSERT INTO audit.entry (%s, roles, action, kind, whose, why, outcome, findings)
                OVERRIDING SYSTEM VALUE VALUES (%s, '{}', 'a', 'read', '{}', 'none', 'done', '[]')
                """
                    .formatted(column.getFirst(), column.getLast())))
        .rootCause()
        .message()
        .contains("permission denied");
  }

  @Test
  void theDatabase_isNotTheServicesToDrop() {
    assertThatThrownBy(() -> asService("ALTER DATABASE " + name() + " OWNER TO CURRENT_USER"))
        .rootCause()
        .message()
        .contains("must be owner");
  }

  @Test
  void theServicesOwnTables_areItsOwn() {
    assertThat(
            Ledger.texts(
                "SELECT tableowner FROM pg_tables WHERE schemaname = 'public'"
                    + " AND tablename IN ('outbox', 'inbox', 'flyway_schema_history')"))
        .hasSize(3)
        .containsOnly(name());
    assertThat(Ledger.texts("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'audit'"))
        .containsExactly(name() + "_owner");
  }

  private static String name() {
    return Ledger.texts("SELECT current_database()").getFirst();
  }

  private boolean asService(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.execute(sql) && statement.getResultSet().next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
