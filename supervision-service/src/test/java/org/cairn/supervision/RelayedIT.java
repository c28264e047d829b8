package org.cairn.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cairn.contracts.CloudEventHeaders;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.Topics;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.billing.EncounterLogged;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.contracts.supervision.WorkLogged;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Topic;
import org.cairn.supervision.Board.Rows;
import org.junit.jupiter.api.Test;

/** What is received from Kafka and what is published there, with the relay at work. */
@QuarkusTest
@TestProfile(RelayedIT.WithRelay.class)
@QuarkusTestResource(PlatformResource.class)
class RelayedIT {

  /** The service as it runs. */
  public static class WithRelay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("cairn.relay.enabled", "true");
    }
  }

  private static final Topic TOPIC = new Topic(Topics.SUPERVISION);

  @Test
  void aPeersRegistration_isReceived_andThePeerMayLogWork() {
    Visitor peer = Visitor.with(Roles.PEER);
    peer.works("2024-02-01", 1).then().statusCode(409);

    publish(
        peer.id(),
        PeerRegistered.TYPE,
        new PeerRegistered(peer.id(), peer.person().subject(), Instant.now()));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(peer.works("2024-02-01", 1).statusCode()).isEqualTo(201));
    assertThat(published(peer, 1))
        .extracting(it -> headers(it).get(CloudEventHeaders.TYPE))
        .containsExactly(WorkLogged.TYPE);
  }

  @Test
  void aSessionOfSeveral_standsUnderTheKeyOfEach_withOneCorrelation() {
    Visitor supervisor = aSupervisor();
    Visitor one = aPeer();
    Visitor other = aPeer();
    supervisor.supervises(one);
    supervisor.supervises(other);
    supervisor
        .meets("2024-02-02T17:00:00Z", "2024-02-02T18:00:00Z", one, other)
        .then()
        .statusCode(201);

    Map<String, String> ofOne = headers(sessionOf(one));
    Map<String, String> ofOther = headers(sessionOf(other));

    assertThat(ofOne.get(CloudEventHeaders.CORRELATION_ID))
        .isEqualTo(ofOther.get(CloudEventHeaders.CORRELATION_ID));
    assertThat(ofOne.get(CloudEventHeaders.ID)).isNotEqualTo(ofOther.get(CloudEventHeaders.ID));
  }

  private static ConsumerRecord<String, byte[]> sessionOf(Visitor peer) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                published(peer, 1).stream()
                    .filter(
                        it -> SessionLogged.TYPE.equals(headers(it).get(CloudEventHeaders.TYPE)))
                    .toList(),
            found -> !found.isEmpty())
        .getFirst();
  }

  @Test
  void aPeerWhomABoardImported_isReceived_andTheBoardMayImportMore() {
    Board board = Board.of("us-mt");
    UUID peer = UUID.randomUUID();
    Map<String, Object> work = Board.work(peer, "2024-02-01", 1);
    Rows rows = Rows.of("workLogs", work);
    assertThat(Board.outcomes(board.imports(rows))).containsExactly("refused");

    publish(
        peer,
        PeerImported.TYPE,
        new PeerImported(peer, "us-mt", LocalDate.parse("2019-01-01"), "register-2019"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(Board.outcomes(board.imports(rows))).containsExactly("recorded"));
    assertThat(ServiceDatabase.count("SELECT FROM parked_event")).isZero();
  }

  /** An encounter's id is its agency's own: another agency may use the same for somebody else. */
  @Test
  void anEncounter_isReceived_andItsTimesAreKept_alsoUnderAnIdThatAnotherAgencyUses() {
    UUID encounter = UUID.randomUUID();
    UUID peer = UUID.randomUUID();
    UUID other = UUID.randomUUID();

    publish(Topics.BILLING, peer, EncounterLogged.TYPE, anEncounter(encounter, peer));
    publish(Topics.BILLING, other, EncounterLogged.TYPE, anEncounter(encounter, other));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(
                    ServiceDatabase.count(
                        "SELECT FROM encounter_time WHERE encounter_id = ? AND peer_id IN (?, ?)",
                        encounter,
                        peer,
                        other))
                .isEqualTo(2));
  }

  private static EncounterLogged anEncounter(UUID encounter, UUID peer) {
    Instant start = Instant.parse("2024-02-02T17:00:00Z");
    return new EncounterLogged(
        encounter,
        peer,
        UUID.randomUUID(),
        "us-mt",
        LocalDate.parse("2024-02-02"),
        45,
        "coaching",
        false,
        null,
        null,
        start,
        start.plusSeconds(2700));
  }

  private static <E extends Record & ApplicationsEvent> void publish(
      UUID peer, String type, E fact) {
    publish(Topics.APPLICATIONS, peer, type, fact);
  }

  private static void publish(String topic, UUID peer, String type, Record fact) {
    var message = new ProducerRecord<>(topic, peer.toString(), EventJson.write(fact));
    Map.of(
            CloudEventHeaders.ID, UUID.randomUUID().toString(),
            CloudEventHeaders.TYPE, type,
            CloudEventHeaders.SOURCE, "/cairn/applications",
            CloudEventHeaders.SUBJECT, peer.toString(),
            CloudEventHeaders.TIME, Instant.now().toString(),
            CloudEventHeaders.SEQUENCE, "1",
            CloudEventHeaders.CORRELATION_ID, UUID.randomUUID().toString())
        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    Topic.forChannel(topic.substring("cairn.".length()));
    try (Producer<String, byte[]> producer = Topic.producer()) {
      assertThat(producer.send(message)).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  private static List<ConsumerRecord<String, byte[]>> published(Visitor peer, int events) {
    String key = peer.id().toString();
    return await("events of " + key)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> TOPIC.records().stream().filter(it -> key.equals(it.key())).toList(),
            published -> published.size() >= events);
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> it) {
    Map<String, String> headers = new LinkedHashMap<>();
    it.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }
}
