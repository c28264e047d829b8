package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.journeys.Person.APPLICATIONS;
import static org.cairn.journeys.Person.request;

import java.time.Duration;
import java.util.UUID;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal states the error plainly, and discloses nothing internal. */
@ExtendWith(CairnSystem.class)
class BadInputIT {
  private static final Person PEER = Person.named("load-041");
  private static final String GOOD = request("us-mt", "cbhpss");

  @BeforeAll
  static void aPeerIsRegistered() {
    PEER.registered();
  }

  @Test
  void withoutAToken_aRequestIsRefused() {
    Answer answer = CairnSystem.gateway().send(Call.get(APPLICATIONS));

    assertRefused(answer, 401, "token-missing");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void withoutAToken_aServiceRefusesTheRequest() {
    assertRefused(
        CairnSystem.service("applications").send(Call.get(APPLICATIONS)), 401, "token-missing");
    assertRefused(
        CairnSystem.service("timeline").send(Call.get("/api/v1/timelines/" + UUID.randomUUID())),
        401,
        "token-missing");
  }

  @Test
  void anExpiredTokenIsRefused() {
    Call call =
        Call.get(APPLICATIONS).by(CairnSystem.signIn().tokenOf("load-041", "cairn-cli-short"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertRefused(CairnSystem.gateway().send(call), 401, "token-invalid"));
    // The services allow a few seconds more, so that they accept what the gateway has let pass.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertRefused(CairnSystem.service("applications").send(call), 401, "token-invalid"));
  }

  @Test
  void aTokenForAnotherAudienceIsRefusedByTheGatewayAndByTheService() {
    Call call =
        Call.get(APPLICATIONS).by(CairnSystem.signIn().tokenOf("load-041", "cairn-cli-elsewhere"));

    assertRefused(CairnSystem.gateway().send(call), 401, "token-invalid");
    assertRefused(CairnSystem.service("applications").send(call), 401, "token-invalid");
  }

  @Test
  void aForgedTokenIsRefused() {
    String token = CairnSystem.signIn().tokenOf("load-041");
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";

    assertRefused(
        CairnSystem.gateway().send(Call.get(APPLICATIONS).by(forged)), 401, "token-invalid");
  }

  @Test
  void aRoleWithoutTheRight_isRefused() {
    assertRefused(
        Person.named("board-staff").asks(Call.post(APPLICATIONS).json(GOOD)), 403, "role-missing");
    assertRefused(
        PEER.asks(Call.post("/api/v1/operations/timeline/rebuild-comparison")),
        403,
        "role-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "nonsense", "{\"jurisdiction\": \"us-mt\",}"})
  void malformedJson_isRefused(String body) {
    assertRefused(PEER.asks(Call.post(APPLICATIONS).json(body)), 400, "malformed-json");
  }

  @Test
  void aSecondValueAfterTheBodyIsRefused() {
    Answer answer = PEER.asks(Call.post(APPLICATIONS).json(GOOD + " {}"));

    assertThat(answer.status()).isIn(400, 422);
    assertDisclosesNothingInternal(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4711", "true", "[]", "{}"})
  void aWrongType_isRefusedWithItsPointer(String value) {
    String body = "{\"jurisdiction\": %s, \"credentialType\": \"cbhpss\"}".formatted(value);

    Answer answer = PEER.asks(Call.post(APPLICATIONS).json(body));

    assertRefused(answer, 422, "wrong-type");
    assertThat(pointer(answer)).isEqualTo("/jurisdiction");
  }

  @Test
  void anUnknownField_isRefusedWithItsPointer() {
    Answer answer =
        PEER.asks(Call.post(APPLICATIONS).json(GOOD.replace("}", ", \"surprise\": 1}")));

    assertRefused(answer, 422, "unknown-field");
    assertThat(pointer(answer)).isEqualTo("/surprise");
  }

  @Test
  void deepNestingIsRefused() {
    String body = "{\"x\": ".repeat(20_000) + "1" + "}".repeat(20_000);

    Answer answer = PEER.asks(Call.post(APPLICATIONS).json(body));

    assertThat(answer.status()).isIn(400, 422);
    assertDisclosesNothingInternal(answer);
  }

  @Test
  void aBodyOfTwoMegabytesIsRefused() {
    String body = request("x".repeat(2_000_000), "cbhpss");

    assertRefused(PEER.asks(Call.post(APPLICATIONS).json(body)), 413, "body-too-large");
  }

  @Test
  void anUnknownJurisdiction_isRefusedWithItsPointer() {
    Answer answer = PEER.opens("atlantis", "cbhpss");

    assertRefused(answer, 422, "unknown-jurisdiction");
    assertThat(pointer(answer)).isEqualTo("/jurisdiction");
  }

  @Test
  void anApplicationWithoutRegistrationIsRefused() {
    assertRefused(Person.named("load-044").opens("us-mt", "cbhpss"), 409, "not-registered");
  }

  @Test
  void withoutAnIdempotencyKeyNothingIsCreated() {
    assertRefused(
        PEER.asks(Call.post(APPLICATIONS).json(GOOD).without("Idempotency-Key")),
        400,
        "idempotency-key-missing");
  }

  @Test
  void anUnknownIdIsNotFound() {
    assertRefused(PEER.asks(Call.get(APPLICATIONS + "/" + UUID.randomUUID())), 404, "not-found");
    assertRefused(PEER.asks(Call.get(APPLICATIONS + "/not-an-id")), 404, "not-found");
    assertRefused(PEER.asks(Call.get("/api/v1/nothing/here")), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/applications/../../../q/metrics",
        "/api/v1/applications/%2e%2e/%2e%2e/q/metrics",
        "/api/v1/applications/..%2f..%2fq%2fmetrics",
        "/api/v1//applications",
        "/api/v1/applications;x=1"
      })
  void aPathThatIsNotNormalized_isRefused(String path) {
    assertRefused(PEER.asks(Call.get(path)), 400, "unclean-path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=100000", "limit=many", "cursor=nonsense"})
  void anInvalidPage_isRefused(String query) {
    Answer answer = PEER.asks(Call.get(APPLICATIONS + "?" + query));

    assertThat(answer.status()).isIn(400, 404);
    assertDisclosesNothingInternal(answer);
  }

  private static String pointer(Answer answer) {
    return answer.json().at("/errors/0/pointer").asText();
  }

  static void assertRefused(Answer answer, int status, String kind) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertDisclosesNothingInternal(answer);
    assertThat(answer.problem()).isEqualTo(kind);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
  }

  static void assertDisclosesNothingInternal(Answer answer) {
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body())
        .doesNotContainPattern("\\b(java|jakarta|org|com|io)\\.[a-z]+\\.")
        .doesNotContain("Exception", "\tat ", "SQL");
  }
}
