package org.cairn.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.Tokens.Person;

/** Requests of administrators. */
final class Operations {

  private static final Person ADMIN = Person.with(Roles.ADMIN);
  private static final String REBUILD = "/api/v1/operations/timeline/rebuild";

  private Operations() {}

  static Response replay(UUID eventId) {
    return given()
        .auth()
        .oauth2(ADMIN.token())
        .post("/api/v1/operations/timeline/parked-events/{id}/replay", eventId);
  }

  static Response parkedEvents() {
    return given()
        .auth()
        .oauth2(ADMIN.token())
        .get("/api/v1/operations/timeline/parked-events?limit=200");
  }

  static Response compareRebuilt() {
    return given()
        .auth()
        .oauth2(ADMIN.token())
        .post("/api/v1/operations/timeline/rebuild-comparison");
  }

  static Response startRebuild() {
    return given().auth().oauth2(ADMIN.token()).post(REBUILD);
  }

  static Response startRebuildAcceptingLostEntries() {
    return given().auth().oauth2(ADMIN.token()).post(REBUILD + "?acceptLostEntries=true");
  }

  static JsonPath rebuild(String id) {
    return given()
        .auth()
        .oauth2(ADMIN.token())
        .get(REBUILD + "/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Starts a rebuild and waits for its end. */
  static JsonPath rebuilt() {
    return endOf(startRebuild());
  }

  static JsonPath endOf(Response started) {
    assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
    String id = started.jsonPath().getString("rebuildId");
    Page.soon()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !rebuild(id).getString("state").equals("running"));
    return rebuild(id);
  }
}
