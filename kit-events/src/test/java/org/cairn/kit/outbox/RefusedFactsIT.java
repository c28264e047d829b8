package org.cairn.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.outbox.Facts.fact;
import static org.cairn.kit.outbox.Facts.keysOn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.platform.DeadLetter;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.cairn.kit.testing.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A fact that the broker refuses for good stops its key until an administrator parks it; it is
 * never lost.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RefusedFactsIT extends RelayCase {

  private static final String PATH = "/api/v1/operations/kit/outbox";
  private static final Person ADMIN = Person.with(Roles.ADMIN);
  private static final int LARGEST = 4_000;

  private final String key = UUID.randomUUID().toString();

  @Test
  void aFactThatIsNotParked_stopsItsKeyForEver() throws SQLException {
    aLargeFactAndASmallOneBehindIt();

    publish(LARGEST);
    publish(LARGEST);

    assertThat(keysOn(topic)).isEmpty();
    assertThat(facts.unpublished(channel)).isEqualTo(2);
  }

  @Test
  void aRefusedFact_isListed_withItsCause_andWithoutItsContent() throws SQLException {
    aLargeFactAndASmallOneBehindIt();
    publish(LARGEST);
    publish(LARGEST);

    Response list = lists();

    Map<String, Object> found = theOne(list);
    assertThat(found)
        .containsEntry("cause", "RecordTooLargeException")
        .containsEntry("topic", topic.name())
        .containsEntry("type", "org.cairn.kit.StoneLaid.v1")
        .containsEntry("key", key)
        .containsEntry("bytes", LARGEST + 1)
        .containsEntry("refusals", 2)
        .doesNotContainKeys("parkedAt", "reason");
    assertThat(list.asString()).doesNotContain("payload");
  }

  @Test
  void aParkedFact_letsThoseBehindItGo_andStays() throws SQLException {
    aLargeFactAndASmallOneBehindIt();
    publish(LARGEST);
    String eventId = refused();

    parks(eventId, "a").then().statusCode(200);
    publish(LARGEST);

    assertThat(keysOn(topic)).containsExactly(key);
    assertThat(facts.unpublished(channel)).isOne();
    assertThat(theOne(lists())).containsEntry("reason", "too_large").containsKey("parkedAt");
  }

  @Test
  void parking_isAnnouncedAsADeadLetter() throws SQLException {
    aLargeFactAndASmallOneBehindIt();
    publish(LARGEST);
    String eventId = refused();

    parks(eventId, "a");

    DeadLetter letter = EventJson.read(payloadAbout(eventId), DeadLetter.class);
    assertThat(letter.cause()).isEqualTo(DeadLetter.REFUSED_BY_BROKER);
    assertThat(letter.topic()).isEqualTo(topic.name());
    assertThat(letter.key()).isEqualTo(key);
    assertThat(letter.consumer()).isEqualTo("kit");
    assertThat(letter.partition()).isNull();
  }

  @Test
  void aReleasedFact_isPublished_onceTheBrokerTakesIt() throws SQLException {
    aLargeFactAndASmallOneBehindIt();
    publish(LARGEST);
    String eventId = refused();
    parks(eventId, "a");
    publish(LARGEST);

    releases(eventId).then().statusCode(200);
    publish(1024 * 1024);

    assertThat(keysOn(topic)).containsExactly(key, key);
    assertThat(facts.unpublished(channel)).isZero();
    assertThat(lists().jsonPath().getList("items.key")).doesNotContain(key);
    releases(eventId).then().statusCode(404);
  }

  @Test
  void theSameRequestAgain_getsTheSameAnswer_andAnotherIsTooLate() throws SQLException {
    aLargeFactAndASmallOneBehindIt();
    publish(LARGEST);
    String eventId = refused();
    Response first = parks(eventId, "a");

    assertThat(parks(eventId, "a").asString()).isEqualTo(first.asString());
    Response late = parks(eventId, "b");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.jsonPath().getString("type")).endsWith("/already-parked");
  }

  @Test
  void parking_leavesATrace() throws SQLException {
    aLargeFactAndASmallOneBehindIt();
    publish(LARGEST);
    String eventId = refused();

    parks(eventId, "a");
    releases(eventId);

    assertThat(actionsAbout(eventId)).containsExactly("parkRefusedFact", "releaseParkedFact");
  }

  @Test
  void aFactThatWasNotRefused_isNotThere() throws SQLException {
    facts.commit(fact(channel, UUID.randomUUID(), key));

    parks(idOf(key), "a").then().statusCode(404);
    releases(idOf(key)).then().statusCode(404);
    parks(UUID.randomUUID().toString(), "b").then().statusCode(404);
  }

  @Test
  void aDayWithAParkedFact_isNeverDropped() throws SQLException {
    aLargeFactAndASmallOneBehindIt();
    publish(LARGEST);
    parks(refused(), "a");
    publish(LARGEST);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CALL keep_outbox('%s'::date, 0, '%s'::date)".formatted(today, today.plusDays(2)));
    }

    assertThat(facts.unpublished(channel)).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"reason\": null}",
        "{\"reason\": \"because\"}",
        "{\"reason\": \"other\", \"more\": 1}"
      })
  void aParkingWithoutAReasonOfTheList_isRefused(String body) {
    parks(UUID.randomUUID().toString(), "a", body).then().statusCode(422);
  }

  @Test
  void withoutAKey_nothingIsParked() {
    given()
        .auth()
        .oauth2(ADMIN.token())
        .contentType("application/json")
        .body("{\"reason\": \"other\"}")
        .post(PATH + "/" + UUID.randomUUID() + "/parking")
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"peer", "supervisor", "trainer", "agency", "board-staff", "auditor"})
  void nobodyElse_seesOrParks(String role) {
    String token = Person.with(role).token();
    String one = PATH + "/" + UUID.randomUUID();

    given().auth().oauth2(token).get(PATH).then().statusCode(403);
    given().auth().oauth2(token).post(one + "/parking").then().statusCode(403);
    given().auth().oauth2(token).post(one + "/release").then().statusCode(403);
    given().get(PATH).then().statusCode(401);
  }

  @Test
  void anotherServicesFacts_areNotHere() {
    given()
        .auth()
        .oauth2(ADMIN.token())
        .get("/api/v1/operations/other/outbox")
        .then()
        .statusCode(404);
  }

  private void aLargeFactAndASmallOneBehindIt() {
    facts.commit(fact(channel, UUID.randomUUID(), key, LARGEST + 1));
    facts.commit(fact(channel, UUID.randomUUID(), key));
  }

  /** One round of a relay that has just started. */
  private void publish(int largest) throws SQLException {
    try (Producer<String, byte[]> limited = Topic.producer(largest)) {
      relay(new KafkaEventSender(limited, "/cairn/kit")).round(connection);
    }
  }

  private static Response lists() {
    return given().auth().oauth2(ADMIN.token()).queryParam("limit", 200).get(PATH);
  }

  private Map<String, Object> theOne(Response list) {
    List<Map<String, Object>> items = list.jsonPath().getList("items");
    return items.stream().filter(it -> key.equals(it.get("key"))).findFirst().orElseThrow();
  }

  private String refused() {
    return String.valueOf(theOne(lists()).get("eventId"));
  }

  private Response parks(String eventId, String idempotencyKey) {
    return parks(eventId, idempotencyKey, "{\"reason\": \"too_large\"}");
  }

  private Response parks(String eventId, String idempotencyKey, String body) {
    return given()
        .auth()
        .oauth2(ADMIN.token())
        .contentType("application/json")
        .header("Idempotency-Key", key + idempotencyKey)
        .body(body)
        .post(PATH + "/" + eventId + "/parking");
  }

  private static Response releases(String eventId) {
    return given().auth().oauth2(ADMIN.token()).post(PATH + "/" + eventId + "/release");
  }

  private String idOf(String eventKey) throws SQLException {
    return texts("SELECT id::text FROM outbox WHERE event_key = '" + eventKey + "'").getFirst();
  }

  private byte[] payloadAbout(String eventId) throws SQLException {
    try (Statement statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT payload FROM outbox WHERE aggregatetype = 'dead-letters'"
                    + " AND aggregateid = '"
                    + eventId
                    + "'")) {
      result.next();
      return result.getBytes(1);
    }
  }

  private List<String> actionsAbout(String eventId) throws SQLException {
    return texts(
        "SELECT action FROM audit.entry WHERE record = '" + eventId + "' ORDER BY position");
  }

  private List<String> texts(String sql) throws SQLException {
    var found = new java.util.ArrayList<String>();
    try (Statement statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        found.add(result.getString(1));
      }
    }
    return found;
  }
}
