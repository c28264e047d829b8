package org.cairn.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.kit.testing.LockedTable;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RegisteringIT {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void registering_answersWithTheNewRecordsPlaceAndVersion_andWithoutTheName() {
    Visitor peer = aPeer();

    Response answer = peer.registers(aKey(), "Given-Name", "Family-Name");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo(PEERS + "/" + peer.peerId());
    assertThat(answer.header("ETag")).isEqualTo("\"v0\"");
    assertThat(answer.jsonPath().getMap("$")).containsOnlyKeys("peerId", "registeredAt");
    assertThat(answer.jsonPath().getUUID("peerId")).isEqualTo(peer.peerId());
  }

  @Test
  void theRecord_showsItsNameToItsOwner() {
    Visitor peer = aPeer();
    String place = peer.registers(aKey(), "Given-Name", "Family-Name").header("Location");

    Response answer = peer.reads(place);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"v0\"");
    assertThat(answer.jsonPath().getString("givenName")).isEqualTo("Given-Name");
    assertThat(answer.jsonPath().getString("familyName")).isEqualTo("Family-Name");
  }

  @ParameterizedTest
  @CsvSource({"Sukarno,", ",Sukarno", "Sukarno,'  '"})
  void oneName_isAName(@Nullable String given, @Nullable String family) {
    Visitor peer = aPeer();
    var name = new HashMap<String, @Nullable String>();
    name.put("givenName", given);
    name.put("familyName", family);

    peer.commands(aKey()).body(name).post(PEERS).then().statusCode(201);

    Map<String, Object> read = peer.reads(PEERS + "/me").jsonPath().getMap("$");
    assertThat(read).containsValue("Sukarno");
    assertThat(read)
        .containsOnlyKeys("peerId", "registeredAt", given == null ? "familyName" : "givenName");
  }

  @Test
  void aName_isKeptInOneSpelling_andJoinersBelongToIt() {
    Visitor peer = aPeer();

    peer.registers(aKey(), "Ame\u0301lie", "\u0928\u0915\u094d\u200d\u0937").then().statusCode(201);

    Response read = peer.reads(PEERS + "/me");
    assertThat(read.jsonPath().getString("givenName")).isEqualTo("Am\u00e9lie");
    assertThat(read.jsonPath().getString("familyName")).isEqualTo("\u0928\u0915\u094d\u200d\u0937");
  }

  @Test
  void theRecord_isFoundWithoutItsNumber_byWhomItBelongsTo_andByNobodyBefore() {
    Visitor peer = aPeer();

    Response before = peer.reads(PEERS + "/me");
    peer.registers(aKey(), "Given-Name", "Family-Name").then().statusCode(201);
    Response after = peer.reads(PEERS + "/me");

    assertProblem(before, 404, "not-found");
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.header("ETag")).isEqualTo("\"v0\"");
    assertThat(after.jsonPath().getUUID("peerId")).isEqualTo(peer.peerId());
    assertThat(after.jsonPath().getString("givenName")).isEqualTo("Given-Name");
  }

  @Test
  void registering_leavesOneEvent_withEverythingAConsumerNeeds() {
    Visitor peer = aPeer();

    peer.commands(aKey())
        .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
        .body(Map.of("givenName", "Given-Name", "familyName", "Family-Name"))
        .post(PEERS)
        .then()
        .statusCode(201);

    var events = ServiceDatabase.rows("SELECT * FROM outbox WHERE subject = ?", peer.peerId());
    assertThat(events).hasSize(1);
    Map<String, @Nullable Object> event = events.getFirst();
    assertThat(event)
        .containsEntry("aggregatetype", "applications")
        .containsEntry("aggregateid", peer.peerId())
        .containsEntry("type", PeerRegistered.TYPE)
        .containsEntry("event_key", peer.peerId().toString())
        .containsEntry("subject", peer.peerId())
        .containsEntry("jurisdiction", null)
        .containsEntry("sequence", 1L)
        .containsEntry("causation_id", null)
        .containsEntry("published_at", null);
    assertThat(event.get("id")).isInstanceOf(UUID.class);
    assertThat(event.get("correlation_id")).isInstanceOf(UUID.class);
    assertThat(event.get("time")).isNotNull();
    assertThat((String) event.get("traceparent")).startsWith("00-" + TRACE + "-").hasSize(55);
    byte[] payload = ServiceDatabase.payloadOf(event);
    assertThat(EventJson.read(payload, PeerRegistered.class).subject()).isEqualTo(peer.subject());
    assertThat(new String(payload, UTF_8)).doesNotContain("Given-Name", "Family-Name");
  }

  @Test
  void registeringTwice_isRefused_andChangesNothing() {
    Visitor peer = aRegisteredPeer();

    Response second = peer.registers(aKey(), "Another", "Name");

    assertProblem(second, 409, "already-registered");
    assertThat(Footprint.of(peer)).isEqualTo(new Footprint(1, 0, 1, 1));
  }

  @Test
  void manyRegistrationsOfOneSignInAtOnce_makeOnePeer() {
    Visitor peer = aPeer();
    int requests = 8;
    long peersBefore = ServiceDatabase.count("SELECT FROM peer");

    List<Integer> statuses;
    try (var together = new Together();
        var bindings = new LockedTable("identity_binding")) {
      List<Future<Response>> sent =
          IntStream.range(0, requests).mapToObj(i -> together.send(peer::registers)).toList();
      bindings.awaitWaiting(requests);
      bindings.release();
      statuses = Together.statuses(sent);
    }

    assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    assertThat(Footprint.of(peer)).isEqualTo(new Footprint(1, 0, 1, 1));
    assertThat(ServiceDatabase.count("SELECT FROM peer")).isEqualTo(peersBefore + 1);
  }

  static Stream<Arguments> namesThatCannotBe() {
    return Stream.of(
        Arguments.of("101 letters", "a".repeat(101)),
        Arguments.of("100,000 letters", "a".repeat(100_000)),
        Arguments.of("a control character", "A\u0007B"),
        Arguments.of("a line break", "A\nB"),
        Arguments.of("NUL", "A\u0000B"),
        Arguments.of("a right-to-left override", "A\u202EB"),
        Arguments.of("an invisible joiner", "A\u200BB"),
        Arguments.of("half a surrogate pair", "A\uD800B"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("namesThatCannotBe")
  void aNameThatCannotBe_isRefused_withItsPlaceInTheBody(String what, String name) {
    Visitor peer = aPeer();

    Response answer =
        peer.commands(aKey())
            .body("{\"givenName\":\"%s\",\"familyName\":\"Family\"}".formatted(escaped(name)))
            .post(PEERS);

    assertProblem(answer, 422);
    assertThat(pointers(answer)).isNotEmpty().allMatch("/givenName"::equals);
    assertThat(Footprint.of(peer)).isEqualTo(Footprint.NONE);
  }

  @Test
  void everyInvalidName_isAnsweredAtOnce() {
    Response answer = aPeer().registers(aKey(), "A\u200BB", "a".repeat(101));

    assertProblem(answer, 422, "invalid-value");
    assertThat(pointers(answer)).contains("/givenName", "/familyName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ó", "Nguyễn", "O'Neil-Smith", "李", "محمد", "de la Cruz", "X Æ"})
  void aNameOfAnyLanguage_isKeptToTheLetter(String name) {
    Visitor peer = aPeer();

    String place = peer.registers(aKey(), name, name).header("Location");

    assertThat(peer.reads(place).jsonPath().getString("givenName")).isEqualTo(name);
  }

  @Test
  void aNameOfExactly100Letters_isTaken() {
    aPeer().registers(aKey(), "a".repeat(100), "b".repeat(100)).then().statusCode(201);
  }

  @Test
  void spacesAroundAName_areNotPartOfIt() {
    Visitor peer = aPeer();

    String place = peer.registers(aKey(), "  Given ", " \u2003Family").header("Location");

    assertThat(peer.reads(place).jsonPath().getString("givenName")).isEqualTo("Given");
    assertThat(peer.reads(place).jsonPath().getString("familyName")).isEqualTo("Family");
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
    return escaped.toString();
  }
}
