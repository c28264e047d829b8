package org.cairn.timeline;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.Tokens.Person;

/** What those who run the service may do. */
final class Operations {

  private static final Person ADMIN = Person.with(Roles.ADMIN);

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
}
