package org.cairn.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;

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

/** Every endpoint and who may pass it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AccessIT {

  /** An endpoint of the service and the roles that may pass it; none of them for everybody. */
  record Endpoint(Method method, String path, Set<String> roles, String body) {

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

  static final List<Endpoint> ENDPOINTS =
      List.of(
          new Endpoint(Method.POST, "/api/v1/agencies", ADMIN, "{}"),
          new Endpoint(
              Method.GET, "/api/v1/agencies/{agencyId}", Set.of(Roles.ADMIN, Roles.AGENCY), ""),
          new Endpoint(
              Method.POST,
              "/api/v1/employments",
              AGENCY,
              "{\"peerId\":%s,\"startedOn\":\"2024-01-01\"}".formatted(ID)),
          new Endpoint(Method.GET, "/api/v1/employments", BOTH, ""),
          new Endpoint(Method.GET, "/api/v1/employments/{employmentId}", BOTH, ""),
          new Endpoint(
              Method.POST,
              "/api/v1/employments/{employmentId}/end",
              AGENCY,
              "{\"endedOn\":\"2024-01-01\",\"reason\":\"other\"}"),
          new Endpoint(Method.POST, "/api/v1/encounters", BOTH, AN_ENCOUNTER),
          new Endpoint(
              Method.POST,
              "/api/v1/encounters/batch",
              BOTH,
              "{\"encounters\":[%s]}".formatted(AN_ENCOUNTER)),
          new Endpoint(Method.GET, "/api/v1/encounters", BOTH, ""),
          new Endpoint(
              Method.POST,
              "/api/v1/imports/billing",
              Set.of(Roles.BOARD_STAFF),
              "{\"importedFrom\":\"register\",\"jurisdiction\":\"zz\"}"),
          new Endpoint(Method.GET, "/api/v1/encounters/{encounterId}", BOTH, ""),
          new Endpoint(Method.GET, "/api/v1/encounter-conflicts", Set.of(Roles.BOARD_STAFF), ""),
          new Endpoint(
              Method.GET,
              "/api/v1/encounter-conflicts/{conflictId}",
              Set.of(Roles.BOARD_STAFF),
              ""),
          new Endpoint(
              Method.POST,
              "/api/v1/encounter-conflicts/{conflictId}/settlement",
              Set.of(Roles.BOARD_STAFF),
              "{\"outcome\":\"stands\",\"reason\":\"other\"}"),
          new Endpoint(Method.GET, "/api/v1/operations/billing/parked-events", ADMIN, ""),
          new Endpoint(
              Method.POST, "/api/v1/operations/billing/parked-events/{eventId}/replay", ADMIN, ""),
          new Endpoint(Method.GET, "/api/v1/operations/billing/outbox", ADMIN, ""),
          new Endpoint(
              Method.POST,
              "/api/v1/operations/billing/outbox/{eventId}/parking",
              ADMIN,
              "{\"reason\":\"other\"}"),
          new Endpoint(
              Method.POST, "/api/v1/operations/billing/outbox/{eventId}/release", ADMIN, ""),
          new Endpoint(Method.GET, "/api/v1/audit/billing", Set.of(Roles.AUDITOR), ""),
          new Endpoint(Method.POST, "/api/v1/audit/billing/roots", Set.of(Roles.AUDITOR), ""));

  private static final List<String> OPEN_TO_ALL =
      List.of(
          "GET /api/v1/audit/billing/roots",
          "GET /api/v1/audit/billing/keys",
          "POST /api/v1/evaluations/billing",
          "POST /api/v1/evaluations/timely-filing",
          "POST /api/v1/evaluations/pay");

  static Stream<Arguments> wrongRoles() {
    return ENDPOINTS.stream()
        .flatMap(endpoint ->
            EVERY_ROLE.stream()
                .filter(role -> !endpoint.roles().contains(role))
                .map(role -> Arguments.of(endpoint, role)));
  }

  static Stream<Arguments> rightRoles() {
    return ENDPOINTS.stream()
        .flatMap(endpoint -> endpoint.roles().stream().map(role -> Arguments.of(endpoint, role)));
  }

  @Test
  void everyDocumentedEndpoint_isInTheTable() throws IOException {
    assertThat(Stream.concat(ENDPOINTS.stream().map(Endpoint::toString), OPEN_TO_ALL.stream()))
        .containsExactlyInAnyOrderElementsOf(documented());
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS")
  void withoutAToken_nobodyEnters(Endpoint endpoint) {
    assertProblem(knock(endpoint, given()), 401, "token-missing");
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS")
  void withATokenThatIsNotGood_nobodyEnters(Endpoint endpoint) {
    Person person = Person.with(endpoint.roles().toArray(String[]::new));

    for (String token :
        List.of(person.expiredToken(), person.tokenForElsewhere(), person.forgedToken(), "abc")) {
      assertProblem(knock(endpoint, given().auth().oauth2(token)), 401, "token-invalid");
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("wrongRoles")
  void withAnotherRole_nobodyEnters(Endpoint endpoint, String role) {
    Person person = Person.with(role).of("zz").actingFor("org");

    assertProblem(knock(endpoint, given().auth().oauth2(person.token())), 403, "role-missing");
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("rightRoles")
  void withTheRightRole_theEndpointIsOpen(Endpoint endpoint, String role) {
    Response answer = knock(endpoint, given().auth().oauth2(Person.with(role).token()));

    assertThat(answer.statusCode()).as(answer.asString()).isNotIn(401, 403).isLessThan(500);
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS")
  void anotherMethod_isRefused(Endpoint endpoint) {
    Person admin = Person.with(Roles.ADMIN);

    assertProblem(
        given().auth().oauth2(admin.token()).request(Method.DELETE, endpoint.address()), 405);
  }

  private static Response knock(Endpoint endpoint, RequestSpecification as) {
    RequestSpecification request =
        as.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"v0\"");
    return endpoint.body().isEmpty()
        ? request.request(endpoint.method(), endpoint.address())
        : request
            .contentType("application/json")
            .body(endpoint.body())
            .request(endpoint.method(), endpoint.address());
  }

  /** As generated; the kit's own endpoints have the service's name in their place. */
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
