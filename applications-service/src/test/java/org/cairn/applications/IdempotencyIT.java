package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.cairn.kit.testing.LockedTable;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.RefusingTable;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit's CommandsSwitchedOffIT shows what happens without the mechanism. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class IdempotencyIT {

  @Test
  void theSameRequestAgain_getsTheSameAnswer_byteForByte_andNothingMoreHappens() {
    Visitor peer = aRegisteredPeer();
    String key = aKey();
    Response first = peer.opens(key, "zz", "cbhpss");
    Footprint before = Footprint.of(peer);

    Response again = peer.opens(key, "zz", "cbhpss");

    assertSameAnswer(again, first);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void theSameRegistrationAgain_getsTheSameAnswer_notARefusal() {
    Visitor peer = aPeer();
    String key = aKey();
    Response first = peer.registers(key, "Given", "Family");

    assertSameAnswer(peer.registers(key, "Given", "Family"), first);
    assertThat(Footprint.of(peer)).isEqualTo(new Footprint(1, 0, 1, 1));
  }

  @Test
  void aLateRepetition_afterTheWithdrawal_opensNothing() {
    Visitor peer = aRegisteredPeer();
    String key = aKey();
    Response first = peer.opens(key, "zz", "cbhpss");
    peer.withdraws(first.jsonPath().getUUID("applicationId"), "\"v0\"").then().statusCode(200);

    assertSameAnswer(peer.opens(key, "zz", "cbhpss"), first);
    assertThat(Footprint.of(peer)).isEqualTo(new Footprint(1, 1, 3, 3));
  }

  @Test
  void theSameBodyInAnotherOrderOrWithOtherSpaces_isTheSameRequest() {
    Visitor peer = aRegisteredPeer();
    String key = aKey();
    Response first = peer.opens(key, "zz", "cbhpss");

    Response again =
        peer.commands(key)
            .body("{ \"credentialType\" : \"cbhpss\",\n \"jurisdiction\":\"zz\" }")
            .post(APPLICATIONS);

    assertSameAnswer(again, first);
  }

  @Test
  void theKeyWithAnotherBody_isRefused_andChangesNothing() {
    Visitor peer = aRegisteredPeer();
    String key = aKey();
    peer.opens(key, "zz", "cbhpss").then().statusCode(201);
    Footprint before = Footprint.of(peer);

    assertProblem(peer.opens(key, "us-mt", "cbhpss"), 422, "idempotency-key-reused");
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void theKeyOfAnotherEndpoint_isRefused() {
    Visitor peer = aPeer();
    String key = aKey();
    peer.registers(key, "Given", "Family").then().statusCode(201);

    assertProblem(peer.opens(key, "zz", "cbhpss"), 422, "idempotency-key-reused");
  }

  @Test
  void theKeyOfOneWithdrawal_isNotTheKeyOfAnother() {
    Visitor peer = aRegisteredPeer();
    UUID one = peer.opens("zz", "cbhpss").jsonPath().getUUID("applicationId");
    UUID other = peer.opens("us-mt", "cbhpss").jsonPath().getUUID("applicationId");
    String key = aKey();
    peer.withdraws(key, one, "\"v0\"").then().statusCode(200);

    assertProblem(peer.withdraws(key, other, "\"v0\""), 422, "idempotency-key-reused");
    assertThat(peer.reads(APPLICATIONS + "/" + other).jsonPath().getString("status"))
        .isEqualTo("open");
  }

  @Test
  void theSameKeyOfTwoPeople_isTwoKeys() {
    Visitor one = aRegisteredPeer();
    Visitor other = aRegisteredPeer();
    String key = aKey();

    Response first = one.opens(key, "zz", "cbhpss");
    Response second = other.opens(key, "zz", "cbhpss");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.jsonPath().getUUID("peerId")).isEqualTo(other.peerId());
    assertThat(second.jsonPath().getUUID("applicationId"))
        .isNotEqualTo(first.jsonPath().getUUID("applicationId"));
  }

  @Test
  void aRequestWithoutAKey_isRefused() {
    Visitor peer = aPeer();

    Response answer =
        peer.asks()
            .contentType("application/json")
            .body(Map.of("givenName", "Given", "familyName", "Family"))
            .post(PEERS);

    assertProblem(answer, 400, "idempotency-key-missing");
    assertThat(Footprint.of(peer)).isEqualTo(Footprint.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "kéy", "tab\tkey"})
  void aKeyThatCannotBeRead_isRefused(String key) {
    Visitor peer = aPeer();

    assertProblem(peer.registers(key, "Given", "Family"), 400, "idempotency-key-missing");
    assertThat(Footprint.of(peer)).isEqualTo(Footprint.NONE);
  }

  @Test
  void aKeyOf200Letters_isTaken_andOneOf201IsRefused() {
    assertProblem(
        aPeer().registers("k".repeat(201), "Given", "Family"), 400, "idempotency-key-missing");
    aPeer().registers("k".repeat(200), "Given", "Family").then().statusCode(201);
  }

  @Test
  void aRefusedCommand_leavesNothing_andItsKeyMayBeUsedAgain() {
    Visitor peer = aPeer();
    String key = aKey();

    assertProblem(peer.opens(key, "zz", "cbhpss"), 409, "not-registered");
    assertThat(Footprint.of(peer)).isEqualTo(Footprint.NONE);

    peer.registers().then().statusCode(201);
    peer.opens(key, "zz", "cbhpss").then().statusCode(201);
    assertThat(Footprint.of(peer)).isEqualTo(new Footprint(1, 1, 2, 2));
  }

  @Test
  void aCommandRefusedByARule_leavesNothing_andItsKeyMayBeUsedForAnotherBody() {
    Visitor peer = aRegisteredPeer();
    Footprint before = Footprint.of(peer);
    String key = aKey();

    assertProblem(peer.opens(key, "nowhere", "cbhpss"), 422, "unknown-jurisdiction");
    assertThat(Footprint.of(peer)).isEqualTo(before);

    peer.opens(key, "zz", "cbhpss").then().statusCode(201);
  }

  @Test
  void aCommandThatIsRolledBackAtItsCommit_leavesNothing_andItsKeyMayBeUsedAgain() {
    Visitor peer = aRegisteredPeer();
    Footprint before = Footprint.of(peer);
    String key = aKey();

    try (var _ = new RefusingTable("application", RefusingTable.When.AT_COMMIT)) {
      assertProblem(peer.opens(key, "zz", "cbhpss"), 500, "internal-error");
    }

    assertThat(Footprint.of(peer)).isEqualTo(before);
    peer.opens(key, "zz", "cbhpss").then().statusCode(201);
  }

  @Test
  void aTwinInFlight_isRefusedAtOnce() throws SQLException {
    Visitor peer = aRegisteredPeer();
    String key = aKey();

    try (Connection connection = ServiceDatabase.connect()) {
      holdKey(connection, peer.subject(), key);
      Instant asked = Instant.now();
      Response answer = peer.opens(key, "zz", "cbhpss");

      assertProblem(answer, 409, "idempotency-key-in-flight");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
      connection.rollback();
    }

    peer.opens(key, "zz", "cbhpss").then().statusCode(201);
  }

  @Test
  void aRealTwin_isRefusedWhileTheFirstIsAtWork_andGetsItsAnswerAfterwards() {
    Visitor peer = aRegisteredPeer();
    String key = aKey();

    try (var together = new Together();
        var outbox = new LockedTable("outbox")) {
      Future<Response> first = together.send(() -> peer.opens(key, "zz", "cbhpss"));
      outbox.awaitWaiting(1);
      assertProblem(peer.opens(key, "zz", "cbhpss"), 409, "idempotency-key-in-flight");
      outbox.release();

      Response answer = Together.answerOf(first);
      assertThat(answer.statusCode()).isEqualTo(201);
      assertSameAnswer(peer.opens(key, "zz", "cbhpss"), answer);
    }
    assertThat(Footprint.of(peer)).isEqualTo(new Footprint(1, 1, 2, 2));
  }

  @Test
  void theStoredAnswerToARegistration_holdsNoName() {
    Visitor peer = aPeer();
    peer.registers(aKey(), "Given-Name", "Family-Name").then().statusCode(201);

    var kept =
        ServiceDatabase.rows(
            "SELECT body, headers::text AS headers FROM idempotency_key WHERE subject = ?",
            peer.subject());

    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().toString()).doesNotContain("Given-Name", "Family-Name");
  }

  private static void holdKey(Connection connection, String subject, String key)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT pg_advisory_xact_lock(hashtextextended(? || E'\\n' || ?, 0))")) {
      statement.setString(1, subject);
      statement.setString(2, key);
      statement.execute();
    }
  }

  private static void assertSameAnswer(Response again, Response first) {
    assertThat(again.statusCode()).isEqualTo(first.statusCode());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.contentType()).isEqualTo(first.contentType());
    assertThat(again.body().asByteArray()).isEqualTo(first.body().asByteArray());
  }
}
