package org.cairn.billing;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.kit.testing.ServiceDatabase;

/** Conflicts between encounters, as the tests use them. */
final class Conflicts {

  static final String CONFLICTS = "/api/v1/encounter-conflicts";

  private Conflicts() {}

  /** That of this encounter. */
  static UUID of(Map<String, Object> encounter) {
    return (UUID)
        Objects.requireNonNull(
            ServiceDatabase.rows(
                    "SELECT id FROM encounter_conflict WHERE encounter_id = ?::uuid",
                    ImportExample.id(encounter))
                .getFirst()
                .get("id"));
  }

  static long count(Map<String, Object> encounter) {
    return ServiceDatabase.count(
        "SELECT FROM encounter_conflict WHERE encounter_id = ?::uuid", ImportExample.id(encounter));
  }

  static Response settles(Board board, UUID conflict, String outcome) {
    return settles(board, conflict, "\"v0\"", outcome);
  }

  static Response settles(Board board, UUID conflict, String ifMatch, String outcome) {
    return Agency.asks(board.person())
        .header("If-Match", ifMatch)
        .body(Map.of("outcome", outcome, "reason", "note_confirmed"))
        .post(CONFLICTS + "/" + conflict + "/settlement");
  }

  /** As if the day on which they were found were over. */
  static void aDayLater() {
    ServiceDatabase.execute("UPDATE encounter_conflict SET shown_from = now()");
  }
}
