package org.cairn.supervision;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.supervision.Visitor.aKey;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.HeadFirst;
import org.cairn.kit.testing.OpenApiDocument;
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

  static final List<Endpoint> ENDPOINTS = Endpoint.ALL;
  static final List<Endpoint> ENDPOINTS_WITH_AN_ID =
      ENDPOINTS.stream().filter(Endpoint::hasId).toList();
  static final List<Endpoint> ENDPOINTS_WITH_A_BODY =
      ENDPOINTS.stream().filter(endpoint -> !endpoint.body().isEmpty()).toList();

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
  void everyEndpointThatIsDocumented_isInTheTable() {
    assertThat(
            Stream.concat(
                ENDPOINTS.stream().map(Endpoint::toString), Endpoint.OPEN_TO_ALL.stream()))
        .containsExactlyInAnyOrderElementsOf(OpenApiDocument.generated().operations());
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS")
  void withoutAGoodToken_nobodyEnters(Endpoint endpoint) {
    Person person = Person.with(endpoint.roles().toArray(String[]::new));

    assertProblem(knock(endpoint, given()), 401, "token-missing");
    for (String token :
        List.of(
            person.expiredToken(),
            person.tokenForElsewhere(),
            person.tokenOfAnotherIssuer(),
            person.forgedToken())) {
      assertProblem(knock(endpoint, given().auth().oauth2(token)), 401, "token-invalid");
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("wrongRoles")
  void withAnotherRole_nobodyEnters(Endpoint endpoint, String role) {
    Person person = Person.with(role).of("zz", "us-mt");

    assertProblem(knock(endpoint, given().auth().oauth2(person.token())), 403, "role-missing");
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("rightRoles")
  void withTheRightRole_theEndpointIsOpen(Endpoint endpoint, String role) {
    Response answer = knock(endpoint, Visitor.with(role).asks());

    assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS_WITH_AN_ID")
  void anIdThatNobodyHas_orThatIsNone_isNotThere(Endpoint endpoint) {
    Visitor visitor = whoMay(endpoint);

    assertProblem(knock(endpoint, endpoint.pathWith(UUID.randomUUID()), visitor.asks()), 404);
    assertProblem(knock(endpoint, endpoint.pathWith("not-an-id"), visitor.asks()), 404);
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS_WITH_A_BODY")
  void whatIsNoBodyOfTheRightShape_isRefused(Endpoint endpoint) {
    Visitor visitor = whoMay(endpoint);

    assertProblem(send(endpoint, visitor, "{"), 400);
    assertProblem(send(endpoint, visitor, "{\"wish\": 1}"), 422);
    assertThat(
            HeadFirst.of(visitor.commands())
                .body("x".repeat(1_100_000))
                .request(endpoint.method(), endpoint.pathWith(UUID.randomUUID()))
                .statusCode())
        .isEqualTo(413);
    assertProblem(
        visitor
            .asks()
            .header("Idempotency-Key", aKey())
            .header("Content-Type", "text/plain")
            .body(endpoint.body().getBytes(UTF_8))
            .post(endpoint.pathWith(UUID.randomUUID())),
        415);
  }

  private static Visitor whoMay(Endpoint endpoint) {
    if (endpoint.roles().contains(Roles.SUPERVISOR)) {
      return aSupervisor();
    }
    return endpoint.roles().contains(Roles.PEER)
        ? aPeer()
        : Visitor.with(endpoint.roles().iterator().next());
  }

  private static Response send(Endpoint endpoint, Visitor visitor, String body) {
    return visitor
        .commands()
        .header("If-Match", "\"v0\"")
        .body(body)
        .request(endpoint.method(), endpoint.pathWith(UUID.randomUUID()));
  }

  private static Response knock(Endpoint endpoint, RequestSpecification as) {
    return knock(endpoint, endpoint.pathWith(UUID.randomUUID()), as);
  }

  private static Response knock(Endpoint endpoint, String path, RequestSpecification as) {
    RequestSpecification request =
        as.header("Idempotency-Key", aKey()).header("If-Match", "\"v0\"");
    return endpoint.body().isEmpty()
        ? request.request(endpoint.method(), path)
        : request
            .header("Content-Type", "application/json")
            .body(endpoint.body().getBytes(UTF_8))
            .request(endpoint.method(), path);
  }
}
