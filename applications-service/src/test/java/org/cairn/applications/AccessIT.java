package org.cairn.applications;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.OpenApiDocument;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint and who may pass it; what is behind it and whose that is. */
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
  static final List<Endpoint> OPEN_TO_ALL = Endpoint.OPEN_TO_ALL;
  static final List<Endpoint> ENDPOINTS_WITH_AN_ID =
      ENDPOINTS.stream().filter(Endpoint::hasId).toList();
  static final List<Endpoint> ENDPOINTS_WITH_A_BODY =
      ENDPOINTS.stream().filter(endpoint -> !endpoint.body().isEmpty()).toList();

  static Stream<Arguments> badTokens() {
    return ENDPOINTS.stream()
        .flatMap(endpoint ->
            Stream.of(
                badToken(endpoint, "expired", Person::expiredToken),
                badToken(endpoint, "for another audience", Person::tokenForElsewhere),
                badToken(endpoint, "of another issuer", Person::tokenOfAnotherIssuer),
                badToken(endpoint, "signed by somebody else", Person::forgedToken),
                badToken(endpoint, "not a token", person -> "abc"),
                badToken(endpoint, "unsigned", AccessIT::unsigned)));
  }

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
  void everyDocumentedEndpoint_isInTheTable() {
    assertThat(Stream.concat(ENDPOINTS.stream(), OPEN_TO_ALL.stream()))
        .extracting(Endpoint::toString)
        .containsExactlyInAnyOrderElementsOf(OpenApiDocument.generated().operations());
  }

  @ParameterizedTest
  @FieldSource("OPEN_TO_ALL")
  void whatIsOpenToAll_needsNoToken(Endpoint endpoint) {
    assertThat(knock(endpoint, given()).statusCode()).isEqualTo(endpoint.hasId() ? 404 : 200);
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS")
  void withoutAToken_nobodyEnters(Endpoint endpoint) {
    Response answer = knock(endpoint, given());

    assertProblem(answer, 401, "token-missing");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badTokens")
  void withATokenThatIsNotGood_nobodyEnters(
      Endpoint endpoint, String what, Function<Person, String> token) {
    Person person = Person.with(endpoint.roles().toArray(String[]::new)).of("zz");

    Response answer = knock(endpoint, given().auth().oauth2(token.apply(person)));

    assertProblem(answer, 401, "token-invalid");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").contains("invalid_token");
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
  void anIdThatNobodyHas_isNotThere(Endpoint endpoint) {
    Visitor visitor = Visitor.with(endpoint.roles().iterator().next());

    assertProblem(knock(endpoint, endpoint.pathWith(UUID.randomUUID()), visitor.asks()), 404);
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS_WITH_AN_ID")
  void anIdThatIsNone_isNotThere(Endpoint endpoint) {
    Visitor visitor = Visitor.with(endpoint.roles().iterator().next());

    for (String id : List.of("1", "not-an-id", "00000000-0000-0000-0000-00000000000g", "%27")) {
      assertProblem(
          knock(endpoint, endpoint.pathWith(id), visitor.asks().urlEncodingEnabled(false)), 404);
    }
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS")
  void anotherMethod_isRefused(Endpoint endpoint) {
    String path = endpoint.pathWith(UUID.randomUUID());

    Response answer = aPeer().asks().request(Method.DELETE, path);

    assertProblem(answer, 405);
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS")
  void aFormThatWeDoNotSpeak_isRefused(Endpoint endpoint) {
    Visitor visitor = Visitor.with(endpoint.roles().iterator().next());

    assertProblem(knock(endpoint, visitor.asks().header("Accept", "application/xml")), 406);
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS_WITH_A_BODY")
  void aBodyInAnotherForm_isRefused(Endpoint endpoint) {
    for (String type : endpoint.otherContentTypes()) {
      Response answer =
          Visitor.with(endpoint.roles().iterator().next())
              .asks()
              .header("Idempotency-Key", aKey())
              .header("Content-Type", type)
              .body(endpoint.body().getBytes(UTF_8))
              .request(endpoint.method(), endpoint.pathWith(UUID.randomUUID()));

      assertProblem(answer, 415);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nothing",
        "/api/v1/operations/timeline/parked-events",
        "/nothing",
        "/api/v1/peers/1/2/3"
      })
  void whereNothingIs_nothingIsFound(String path) {
    Visitor visitor = Visitor.with(Roles.ADMIN);

    assertProblem(visitor.reads(path), 404);
  }

  @Test
  void onesOwnRecord_isOpen_andSomebodyElsesIsNotThere() {
    Visitor one = aRegisteredPeer();
    Visitor other = aRegisteredPeer();
    String application = one.opens("zz", "cbhpss").header("Location");
    String record = PEERS + "/" + one.peerId();

    assertThat(one.reads(record).statusCode()).isEqualTo(200);
    assertThat(one.reads(application).statusCode()).isEqualTo(200);
    assertProblem(other.reads(record), 404, "not-found");
    assertProblem(other.reads(application), 404, "not-found");
    assertProblem(aPeer().reads(record), 404, "not-found");
    assertProblem(aPeer().reads(application), 404, "not-found");
  }

  @Test
  void whatIsNotYours_looksLikeWhatIsNotThere() {
    String application = aRegisteredPeer().opens("zz", "cbhpss").header("Location");
    Visitor other = aRegisteredPeer();

    Response notYours = other.reads(application);
    Response notThere = other.reads(APPLICATIONS + "/" + UUID.randomUUID());

    assertThat(notYours.body().asString()).isEqualTo(notThere.body().asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  void aCase_isOpenToItsOwnBoard_andNotThereForAnother(String role) {
    Visitor peer = aRegisteredPeer();
    String application = peer.opens("zz", "cbhpss").header("Location");
    String record = PEERS + "/" + peer.peerId();
    Visitor own = new Visitor(Person.with(role).of("zz"));
    Visitor another = new Visitor(Person.with(role).of("us-mt"));
    Visitor ofNoState = new Visitor(Person.with(role));

    assertThat(own.reads(application).statusCode()).isEqualTo(200);
    assertThat(own.reads(record).statusCode()).isEqualTo(200);
    assertProblem(another.reads(application), 404, "not-found");
    assertProblem(another.reads(record), 404, "not-found");
    assertProblem(ofNoState.reads(application), 404, "not-found");
    assertProblem(ofNoState.reads(record), 404, "not-found");
  }

  @Test
  void aPeerWhoAppliesNowhere_isOpenToNoBoard() {
    Visitor peer = aRegisteredPeer();

    assertProblem(boardOf("zz", "us-mt").reads(PEERS + "/" + peer.peerId()), 404, "not-found");
  }

  @Test
  void aPeersToken_thatNamesStates_opensNoCaseOfTheirBoards() {
    String application = aRegisteredPeer().opens("zz", "cbhpss").header("Location");
    Visitor peer = new Visitor(Person.with(Roles.PEER).of("zz"));

    assertProblem(peer.reads(application), 404, "not-found");
    assertThat(peer.reads(APPLICATIONS).jsonPath().getList("items")).isEmpty();
  }

  private static Arguments badToken(
      Endpoint endpoint, String what, Function<Person, String> token) {
    return Arguments.of(endpoint, what, token);
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

  private static Response knock(Endpoint endpoint, RequestSpecification as) {
    return knock(endpoint, endpoint.pathWith(UUID.randomUUID()), as);
  }

  private static Response knock(Endpoint endpoint, String path, RequestSpecification as) {
    RequestSpecification request =
        as.header("Idempotency-Key", aKey()).header("If-Match", "\"v0\"");
    return endpoint.body().isEmpty()
        ? request.request(endpoint.method(), path)
        : request
            .header("Content-Type", endpoint.contentType())
            .body(endpoint.body().getBytes(UTF_8))
            .request(endpoint.method(), path);
  }
}
