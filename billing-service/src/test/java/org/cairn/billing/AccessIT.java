package org.cairn.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.billing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every door and who may pass it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AccessIT {

  /** A door of the service and the roles that may pass it; none of them for everybody. */
  record Door(Method method, String path, Set<String> roles, String body) {

    String address() {
      return path.replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final List<String> EVERY_ROLE =
      List.of(
          Roles.PEER,
          Roles.SUPERVISOR,
          Roles.TRAINER,
          Roles.AGENCY,
          Roles.BOARD_STAFF,
          Roles.BOARD_MEMBER,
          Roles.ANALYST,
          Roles.AUDITOR,
          Roles.ADMIN);
  private static final Set<String> BOTH = Set.of(Roles.AGENCY, Roles.PEER);
  private static final Set<String> AGENCY = Set.of(Roles.AGENCY);
  private static final Set<String> ADMIN = Set.of(Roles.ADMIN);
  private static final String ID = "\"01890000-0000-7000-8000-00000000000a\"";
  private static final String AN_ENCOUNTER =
      "{\"encounterId\":%s,\"employmentId\":%s,\"activity\":\"coaching\"}".formatted(ID, ID);

  static final List<Door> DOORS =
      List.of(
          new Door(Method.POST, "/api/v1/agencies", ADMIN, "{}"),
          new Door(
              Method.GET, "/api/v1/agencies/{agencyId}", Set.of(Roles.ADMIN, Roles.AGENCY), ""),
          new Door(
              Method.POST,
              "/api/v1/employments",
              AGENCY,
              "{\"peerId\":%s,\"startedOn\":\"2024-01-01\"}".formatted(ID)),
          new Door(Method.GET, "/api/v1/employments", BOTH, ""),
          new Door(Method.GET, "/api/v1/employments/{employmentId}", BOTH, ""),
          new Door(
              Method.POST,
              "/api/v1/employments/{employmentId}/end",
              AGENCY,
              "{\"endedOn\":\"2024-01-01\",\"reason\":\"other\"}"),
          new Door(Method.POST, "/api/v1/encounters", BOTH, AN_ENCOUNTER),
          new Door(
              Method.POST,
              "/api/v1/encounters/batch",
              BOTH,
              "{\"encounters\":[%s]}".formatted(AN_ENCOUNTER)),
          new Door(Method.GET, "/api/v1/encounters", BOTH, ""),
          new Door(
              Method.POST,
              "/api/v1/imports/billing",
              Set.of(Roles.BOARD_STAFF),
              "{\"importedFrom\":\"register\",\"jurisdiction\":\"zz\"}"),
          new Door(Method.GET, "/api/v1/encounters/{encounterId}", BOTH, ""),
          new Door(Method.GET, "/api/v1/encounter-conflicts", Set.of(Roles.BOARD_STAFF), ""),
          new Door(
              Method.GET,
              "/api/v1/encounter-conflicts/{conflictId}",
              Set.of(Roles.BOARD_STAFF),
              ""),
          new Door(
              Method.POST,
              "/api/v1/encounter-conflicts/{conflictId}/settlement",
              Set.of(Roles.BOARD_STAFF),
              "{\"outcome\":\"stands\",\"reason\":\"other\"}"),
          new Door(Method.GET, "/api/v1/operations/billing/parked-events", ADMIN, ""),
          new Door(
              Method.POST, "/api/v1/operations/billing/parked-events/{eventId}/replay", ADMIN, ""),
          new Door(Method.GET, "/api/v1/operations/billing/outbox", ADMIN, ""),
          new Door(
              Method.POST,
              "/api/v1/operations/billing/outbox/{eventId}/parking",
              ADMIN,
              "{\"reason\":\"other\"}"),
          new Door(Method.POST, "/api/v1/operations/billing/outbox/{eventId}/release", ADMIN, ""),
          new Door(Method.GET, "/api/v1/audit/billing", Set.of(Roles.AUDITOR), ""),
          new Door(Method.POST, "/api/v1/audit/billing/roots", Set.of(Roles.AUDITOR), ""));

  private static final List<String> OPEN_TO_ALL =
      List.of(
          "GET /api/v1/audit/billing/roots",
          "GET /api/v1/audit/billing/keys",
          "POST /api/v1/evaluations/billing",
          "POST /api/v1/evaluations/timely-filing",
          "POST /api/v1/evaluations/pay");

  static Stream<Arguments> wrongRoles() {
    return DOORS.stream()
        .flatMap(door ->
            EVERY_ROLE.stream()
                .filter(role -> !door.roles().contains(role))
                .map(role -> Arguments.of(door, role)));
  }

  static Stream<Arguments> rightRoles() {
    return DOORS.stream()
        .flatMap(door -> door.roles().stream().map(role -> Arguments.of(door, role)));
  }

  @Test
  void everyDoorThatIsDocumented_standsInTheTable() throws IOException {
    assertThat(Stream.concat(DOORS.stream().map(Door::toString), OPEN_TO_ALL.stream()))
        .containsExactlyInAnyOrderElementsOf(documented());
  }

  @ParameterizedTest
  @FieldSource("DOORS")
  void withoutAToken_nobodyEnters(Door door) {
    assertProblem(knock(door, given()), 401, "token-missing");
  }

  @ParameterizedTest
  @FieldSource("DOORS")
  void withATokenThatIsNotGood_nobodyEnters(Door door) {
    Person person = Person.with(door.roles().toArray(String[]::new));

    for (String token :
        List.of(person.expiredToken(), person.tokenForElsewhere(), person.forgedToken(), "abc")) {
      assertProblem(knock(door, given().auth().oauth2(token)), 401, "token-invalid");
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("wrongRoles")
  void withAnotherRole_nobodyEnters(Door door, String role) {
    Person person = Person.with(role).of("zz").actingFor("org");

    assertProblem(knock(door, given().auth().oauth2(person.token())), 403, "role-missing");
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("rightRoles")
  void withTheRightRole_theDoorIsOpen(Door door, String role) {
    Response answer = knock(door, given().auth().oauth2(Person.with(role).token()));

    assertThat(answer.statusCode()).as(answer.asString()).isNotIn(401, 403).isLessThan(500);
  }

  @ParameterizedTest
  @FieldSource("DOORS")
  void anotherMethod_isRefused(Door door) {
    Person admin = Person.with(Roles.ADMIN);

    assertProblem(given().auth().oauth2(admin.token()).request(Method.DELETE, door.address()), 405);
  }

  private static Response knock(Door door, RequestSpecification as) {
    RequestSpecification request =
        as.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"v0\"");
    return door.body().isEmpty()
        ? request.request(door.method(), door.address())
        : request
            .contentType("application/json")
            .body(door.body())
            .request(door.method(), door.address());
  }

  /** As generated; the kit's own doors have the service's name in their place. */
  private static List<String> documented() throws IOException {
    Pattern path = Pattern.compile("^ {2}(/\\S+):$");
    Pattern method = Pattern.compile("^ {4}(get|post|put|delete|patch):$");
    List<String> found = new ArrayList<>();
    String current = "";
    for (String line : Files.readAllLines(Path.of("target/openapi/openapi.yaml"))) {
      var aPath = path.matcher(line);
      var aMethod = method.matcher(line);
      if (aPath.matches()) {
        current = aPath.group(1).replace("{service}", "billing");
      } else if (aMethod.matches()) {
        found.add(aMethod.group(1).toUpperCase(Locale.ROOT) + " " + current);
      }
    }
    return found;
  }
}
