package org.cairn.applications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.applications.Visitor.aRegisteredPeer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.contracts.CloudEventHeaders;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.Topics;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Topic;
import org.junit.jupiter.api.Test;

/** From the command to the topic, with the relay at work. */
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

  private static final Topic TOPIC = new Topic(Topics.APPLICATIONS);

  @Test
  void whatAPeerDid_isOnTheTopic_once_inOrder_underThePeersKey() {
    Visitor peer = aRegisteredPeer();
    UUID application = peer.opens("zz", "cbhpss").jsonPath().getUUID("applicationId");
    peer.withdraws(application, "\"v0\"").then().statusCode(200);

    List<ConsumerRecord<String, byte[]>> published = published(peer, 3);

    assertThat(published)
        .extracting(record -> headers(record).get(CloudEventHeaders.TYPE))
        .containsExactly(PeerRegistered.TYPE, ApplicationOpened.TYPE, ApplicationWithdrawn.TYPE);
    assertThat(published)
        .extracting(record -> headers(record).get(CloudEventHeaders.SEQUENCE))
        .containsExactly("1", "1", "2");
    assertThat(published)
        .extracting(ConsumerRecord::partition)
        .containsOnly(published.getFirst().partition());
    assertThat(EventJson.read(published.get(1).value(), ApplicationOpened.class).applicationId())
        .isEqualTo(application);
  }

  @Test
  void anEvent_carriesItsAttributesAsHeaders() {
    Visitor peer = aRegisteredPeer();
    peer.opens("zz", "cbhpss").then().statusCode(201);

    Map<String, String> headers = headers(published(peer, 2).getLast());

    assertThat(headers)
        .containsEntry(CloudEventHeaders.SPEC_VERSION, "1.0")
        .containsEntry(CloudEventHeaders.SOURCE, "/cairn/applications")
        .containsEntry(CloudEventHeaders.SUBJECT, peer.peerId().toString())
        .containsEntry(CloudEventHeaders.JURISDICTION, "zz")
        .containsEntry(CloudEventHeaders.CONTENT_TYPE, "application/json")
        .doesNotContainKey(CloudEventHeaders.CAUSATION_ID);
    assertThat(headers.get(CloudEventHeaders.TRACE_PARENT)).startsWith("00-");
    assertThat(UUID.fromString(headers.get(CloudEventHeaders.ID)).version()).isEqualTo(7);
    assertThat(headers).containsKeys(CloudEventHeaders.TIME, CloudEventHeaders.CORRELATION_ID);
  }

  @Test
  void whatWasPublished_isMarked_andStaysInTheOutbox() {
    Visitor peer = aRegisteredPeer();

    published(peer, 1);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(
                    ServiceDatabase.count(
                        "SELECT FROM outbox WHERE subject = ? AND published_at IS NOT NULL",
                        peer.peerId()))
                .isEqualTo(1));
  }

  @Test
  void aRefusedCommand_publishesNothing() {
    Visitor peer = aRegisteredPeer();
    peer.opens("nowhere", "cbhpss").then().statusCode(422);
    peer.registers().then().statusCode(409);
    peer.opens("zz", "cbhpss").then().statusCode(201);

    assertThat(published(peer, 2))
        .extracting(record -> headers(record).get(CloudEventHeaders.TYPE))
        .containsExactly(PeerRegistered.TYPE, ApplicationOpened.TYPE);
  }

  private static List<ConsumerRecord<String, byte[]>> published(Visitor peer, int events) {
    String key = peer.peerId().toString();
    return await("events of " + key)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> TOPIC.records().stream().filter(record -> key.equals(record.key())).toList(),
            published -> published.size() >= events);
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }
}
