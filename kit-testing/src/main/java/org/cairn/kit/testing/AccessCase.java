package org.cairn.kit.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.DescribedApi.Described;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;

/**
 * Checks who may call which operation of a service. The operations come from its OpenAPI document,
 * so that new ones are tested automatically; their allowed roles are in {@code
 * approved/access.txt}, which a person has approved.
 */
public abstract class AccessCase {

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

  private static final List<String> NO_IDS =
      List.of("1", "not-an-id", "00000000-0000-0000-0000-00000000000g", "%27");

  private static final List<String> OTHER_TYPES = List.of("text/plain", "application/xml");

  /** One person for each role: to sign a token takes longer than to be refused with it. */
  private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

  private final List<Described> operations = DescribedApi.ofThisModule().operations();

  @Test
  void eachOperation_isOpenToTheRolesThatWereApproved() throws IOException {
    String table =
        operations.stream()
            .map(
                operation -> operation.method() + " " + operation.pattern() + ": " + who(operation))
            .sorted()
            .collect(Collectors.joining("\n", "", "\n"));
    ApprovedFile.compare("access.txt", table, "An operation is open to other roles than before.");
  }

  private static String who(Described operation) {
    return operation.roles().isEmpty() ? "anybody" : String.join(", ", operation.roles());
  }

  @Test
  void withoutAToken_onlyWhatIsOpenToAllIsAnswered() {
    for (Described operation : operations) {
      Response answer = ask(operation, given());

      if (operation.roles().isEmpty()) {
        assertThat(answer.statusCode()).as("%s", operation).isNotIn(401, 403).isLessThan(500);
      } else {
        assertProblem(answer, 401, "token-missing");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
      }
    }
  }

  /** How a token is checked does not depend on the operation; whether it is checked does. */
  @Test
  void aTokenThatIsNotValid_isRefused() {
    Described operation = closed().findFirst().orElseThrow();
    List<Function<Person, String>> bad =
        List.of(
            Person::expiredToken,
            Person::tokenForElsewhere,
            Person::tokenOfAnotherIssuer,
            Person::forgedToken,
            _ -> "abc",
            AccessCase::unsigned);

    for (Function<Person, String> token : bad) {
      Response answer =
          ask(
              operation,
              given().auth().oauth2(token.apply(somebody(operation.roles().getFirst()))));

      assertProblem(answer, 401, "token-invalid");
      assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }
  }

  @Test
  void aForgedToken_opensNothing() {
    closed()
        .forEach(operation ->
            assertProblem(
                ask(
                    operation,
                    given().auth().oauth2(somebody(operation.roles().getFirst()).forgedToken())),
                401,
                "token-invalid"));
  }

  @Test
  void anotherRole_isRefused() {
    closed()
        .forEach(operation ->
            EVERY_ROLE.stream()
                .filter(Predicate.not(operation.roles()::contains))
                .forEach(role -> assertProblem(ask(operation, as(role)), 403, "role-missing")));
  }

  @Test
  void eachRoleThatMay_isAnswered() {
    closed()
        .forEach(operation ->
            operation
                .roles()
                .forEach(role ->
                    assertThat(ask(operation, as(role)).statusCode())
                        .as("%s as %s", operation, role)
                        .isNotIn(401, 403)
                        .isLessThan(500)));
  }

  @Test
  void anIdThatIsNone_isNotThere() {
    closed()
        .filter(Described::hasId)
        .forEach(operation -> {
          for (String id : NO_IDS) {
            String path = operation.pattern().replaceAll("\\{[^}]+}", id);
            RequestSpecification request =
                as(operation.roles().getFirst()).urlEncodingEnabled(false);
            assertProblem(ask(operation, path, request), 404);
          }
        });
  }

  @Test
  void aMethodThatIsNotThere_isRefused() {
    for (String path : operations.stream().map(Described::path).distinct().toList()) {
      Response answer = as(Roles.ADMIN).request("DELETE", path);
      assertThat(answer.statusCode()).as("DELETE %s", path).isEqualTo(405);
      assertProblem(answer, 405);
    }
  }

  @Test
  void aFormThatNobodySpeaks_isRefused() {
    closed()
        .filter(operation -> answersJson(operation))
        .forEach(operation ->
            assertProblem(
                ask(
                    operation,
                    as(operation.roles().getFirst()).header("Accept", "application/xml")),
                406));
  }

  private static boolean answersJson(Described operation) {
    return operation.node().toString().contains("application/json");
  }

  @Test
  void aBodyInAnotherForm_isRefused() {
    closed()
        .filter(Described::readsABody)
        .forEach(operation -> {
          for (String type : OTHER_TYPES) {
            Response answer =
                as(operation.roles().getFirst())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .header("If-Match", "\"v0\"")
                    .header("Content-Type", type)
                    .body("{}".getBytes(UTF_8))
                    .request(operation.method(), operation.path());
            assertProblem(answer, 415);
          }
        });
  }

  @Test
  void whatIsNoBodyOfTheRightShape_isRefused() {
    closed()
        .filter(Described::readsJson)
        .forEach(operation -> {
          assertProblem(send(operation, "{"), 400);
          assertProblem(send(operation, "{\"wish\": 1}"), 422);
          int tooLarge =
              HeadFirst.of(written(operation))
                  .body("x".repeat(1_100_000))
                  .request(operation.method(), operation.path())
                  .statusCode();
          assertThat(tooLarge).as("%s", operation).isEqualTo(413);
        });
  }

  private static Response send(Described operation, String body) {
    return written(operation).body(body).request(operation.method(), operation.path());
  }

  private static RequestSpecification written(Described operation) {
    return as(operation.roles().getFirst())
        .header("Idempotency-Key", UUID.randomUUID())
        .header("If-Match", "\"v0\"")
        .contentType("application/json");
  }

  @Test
  void whereNothingIs_nothingIsFound() {
    List<String> paths = new ArrayList<>(List.of("/nothing", "/api/v1/nothing"));
    paths.add("/api/v1/operations/elsewhere/parked-events");

    paths.forEach(path -> assertProblem(as(Roles.ADMIN).get(path), 404));
  }

  private Stream<Described> closed() {
    return operations.stream().filter(operation -> !operation.roles().isEmpty());
  }

  private static Person somebody(String role) {
    return Person.with(role).of("zz", "us-mt").actingFor("an-organization");
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(SIGNED_IN.computeIfAbsent(role, it -> somebody(it).token()));
  }

  /** The header says that no signature is needed. */
  private static String unsigned(Person person) {
    String[] parts = person.token().split("\\.", -1);
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
    return header + "." + parts[1] + ".";
  }

  private static Response ask(Described operation, RequestSpecification as) {
    return ask(operation, operation.path(), as);
  }

  private static Response ask(Described operation, String path, RequestSpecification as) {
    RequestSpecification request =
        as.header("Idempotency-Key", UUID.randomUUID()).header("If-Match", "\"v0\"");
    return operation.readsABody()
        ? request
            .header("Content-Type", operation.mediaType())
            .body("{}".getBytes(UTF_8))
            .request(operation.method(), path)
        : request.request(operation.method(), path);
  }
}
