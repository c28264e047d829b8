package org.cairn.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Planning anew at each call costs a command as much as carrying its plans out. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class KeptPlansIT {

  @Inject IdempotencyKeys keys;
  @Inject DataSource database;

  @Test
  void plansAreKept_forTheCommand_andForNothingAfterIt() {
    String during =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              keys.claim(
                  new IdempotentRequest("somebody", UUID.randomUUID().toString(), new byte[32]));
              return planMode();
            });

    assertThat(during).isEqualTo("force_generic_plan");
    assertThat(QuarkusTransaction.requiringNew().call(this::planMode)).isEqualTo("auto");
  }

  private String planMode() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        ResultSet mode = statement.executeQuery("SHOW plan_cache_mode")) {
      mode.next();
      return mode.getString(1);
    }
  }
}
