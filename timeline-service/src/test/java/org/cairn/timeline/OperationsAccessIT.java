package org.cairn.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.RelationsIT.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations are for administrators, and each service answers only for itself. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OperationsAccessIT {

  private static final String OPERATIONS = "/api/v1/operations/";
  private static final Person ADMIN = Person.with(Roles.ADMIN);

  /** A request to an operation. */
  record Operation(Method method, String service, String path) {
    static Operation get(String path) {
      return new Operation(Method.GET, "timeline", path);
    }

    static Operation post(String path) {
      return new Operation(Method.POST, "timeline", path);
    }

    Operation ofService(String other) {
      return new Operation(method, other, path);
    }

    Response by(String token) {
      return given().auth().oauth2(token).request(method, OPERATIONS + service + path);
    }

    Response byNobody() {
      return given().request(method, OPERATIONS + service + path);
    }
  }

  static Stream<Operation> everyOperation() {
    return Stream.of(
        Operation.get("/parked-events"),
        Operation.post("/parked-events/" + UUID.randomUUID() + "/replay"),
        Operation.get("/outbox"),
        Operation.post("/outbox/" + UUID.randomUUID() + "/release"),
        Operation.post("/rebuild-comparison"),
        Operation.post("/rebuild"),
        Operation.get("/rebuild"),
        Operation.get("/rebuild/" + UUID.randomUUID()));
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void withoutAToken_accessIsRefused(Operation operation) {
    assertProblem(operation.byNobody(), 401, "token-missing");
    assertProblem(operation.by(ADMIN.expiredToken()), 401, "token-invalid");
    assertProblem(operation.by(ADMIN.tokenForElsewhere()), 401, "token-invalid");
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void anybodyButTheAdmin_isRefused(Operation operation) {
    Stream.of(
            "peer",
            "supervisor",
            "trainer",
            "agency",
            "board-staff",
            "board-member",
            "analyst",
            "auditor")
        .forEach(role ->
            assertProblem(operation.by(Person.with(role).of("zz").token()), 403, "role-missing"));
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void underAnotherServicesName_nothingIsFound(Operation operation) {
    assertProblem(operation.ofService("applications").by(ADMIN.token()), 404, "not-found");
    assertProblem(operation.ofService("%20").by(ADMIN.token()), 404, "not-found");
  }

  @Test
  void theAdmin_seesParkedEvents() {
    assertThat(Operation.get("/parked-events").by(ADMIN.token()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "00000000-0000-0000-0000-000000000000"})
  void anEventThatIsNotParked_cannotBeReplayed(String id) {
    assertProblem(
        Operation.post("/parked-events/" + id + "/replay").by(ADMIN.token()), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "00000000-0000-0000-0000-000000000000"})
  void anUnknownRebuild_isNotFound(String id) {
    assertProblem(Operation.get("/rebuild/" + id).by(ADMIN.token()), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "TRUE", "%20"})
  void acceptLostEntries_isTrueOrFalse(String answer) {
    assertProblem(
        Operation.post("/rebuild?acceptLostEntries=" + answer).by(ADMIN.token()),
        400,
        "bad-parameter");
  }

  @Test
  void anUnsupportedMethod_isRefused() {
    Response answer = new Operation(Method.DELETE, "timeline", "/parked-events").by(ADMIN.token());

    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }
}
