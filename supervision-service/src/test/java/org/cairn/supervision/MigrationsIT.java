package org.cairn.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.supervision.Visitor.aPeer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;

/** What migrations have to keep as it was. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MigrationsIT {

  /** Some commands lock people in a function of the database, others before their statements. */
  @Test
  void theFunctionsLock_isTheOneThatEveryCommandTakes() throws SQLException {
    Visitor peer = aPeer();

    try (Connection other = ServiceDatabase.connect();
        PreparedStatement lock = other.prepareStatement("SELECT lock_people(ARRAY[?]::uuid[])");
        var together = new Together()) {
      other.setAutoCommit(false);
      lock.setObject(1, peer.id());
      lock.execute();
      Future<Response> work = together.send(() -> peer.works("2024-02-01", 1));

      assertThatThrownBy(() -> work.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      other.commit();
      assertThat(Together.answerOf(work).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void aStandingThatWasStoredAsText_isTheSameAsJson() throws IOException {
    String migration = migration("V0113__one_lock_and_json.sql");
    int start = migration.indexOf("USING") + "USING".length();
    String asJson = migration.substring(start, migration.indexOf(';', start));
    String text =
        "[Segment[state=OK, from=2024-01-01, to=2024-02-01],"
            + " Segment[state=WARNING, from=2024-02-02, to=null]]";

    var rows =
        ServiceDatabase.rows(
            "SELECT (%s)::text AS json FROM (SELECT ?::text AS segments) AS stored"
                .formatted(asJson),
            text);

    assertThat(String.valueOf(rows.getFirst().get("json")).replace(" ", ""))
        .isEqualTo(
            "[{\"to\":\"2024-02-01\",\"from\":\"2024-01-01\",\"state\":\"OK\"},"
                + "{\"to\":null,\"from\":\"2024-02-02\",\"state\":\"WARNING\"}]");
  }

  private static String migration(String name) throws IOException {
    try (InputStream file = MigrationsIT.class.getResourceAsStream("/db/migration/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }
}
