package org.cairn.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The events on the topic after a peer opened an application, submitted a document that was
 * rejected and then accepted, and withdrew.
 */
@ExtendWith(CairnSystem.class)
class EventsOnTheWireIT {
  private static final Person PEER = Person.named("load-046");
  private static final String TOPIC = "cairn.applications";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private static Answer opened;
  private static SampleDocument document;
  private static List<ConsumerRecord<String, byte[]>> events;

  @BeforeAll
  static void aPeerOpensAndWithdraws() {
    PEER.registered();
    opened =
        PEER.asks(
            Call.post(Person.APPLICATIONS)
                .json(Person.request("us-mt", "cbhpss"))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
    document = aDocumentIsReviewed(opened.text("applicationId"));
    PEER.withdraws(opened);
    events = eventsOf(opened.text("peerId"), 7);
  }

  private static SampleDocument aDocumentIsReviewed(String applicationId) {
    Answer receipt =
        PEER.asks(SampleDocuments.submit(applicationId, "training-hours", SampleDocument.aPdf()));
    String document = Applicant.documentOf(receipt);
    Answer rejected =
        Applicant.STAFF.asks(SampleDocuments.reject(document, receipt.header("ETag"), "illegible"));
    SampleDocument better = SampleDocument.aPdf();
    Answer replaced = PEER.asks(SampleDocuments.replace(document, rejected.header("ETag"), better));
    Applicant.STAFF.asks(SampleDocuments.accept(document, replaced.header("ETag")));
    return better;
  }

  private static List<ConsumerRecord<String, byte[]>> eventsOf(String key, int expected) {
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            CairnSystem.now().kafka(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(
          consumer.partitionsFor(TOPIC).stream()
              .map(info -> new TopicPartition(TOPIC, info.partition()))
              .toList());
      consumer.seekToBeginning(consumer.assignment());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(300))
                .forEach(event -> {
                  if (key.equals(event.key())) {
                    found.add(event);
                  }
                });
            return found.size() >= expected;
          });
    }
    return found;
  }

  @Test
  void theFactsOfAPeerAreInOrderUnderThePeersKey() {
    assertThat(events)
        .extracting(event -> header(event, "ce_type"))
        .containsExactly(
            "org.cairn.applications.PeerRegistered.v1",
            "org.cairn.applications.ApplicationOpened.v1",
            "org.cairn.applications.DocumentReceived.v1",
            "org.cairn.applications.DocumentRejected.v1",
            "org.cairn.applications.DocumentReceived.v1",
            "org.cairn.applications.DocumentAccepted.v1",
            "org.cairn.applications.ApplicationWithdrawn.v1");
    assertThat(events)
        .extracting(ConsumerRecord::partition)
        .containsOnly(events.getFirst().partition());
    assertThat(events).extracting(ConsumerRecord::key).containsOnly(opened.text("peerId"));
  }

  @Test
  void everyEventHasTheWholeEnvelope() {
    assertThat(events)
        .allSatisfy(event -> {
          assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
          assertThat(UUID.fromString(header(event, "ce_id")).version()).isEqualTo(7);
          assertThat(header(event, "ce_source")).isNotBlank();
          assertThat(header(event, "ce_subject")).isEqualTo(opened.text("peerId"));
          assertThat(header(event, "ce_time")).matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
          assertThat(header(event, "ce_sequence")).matches("[1-9]\\d*");
          assertThat(UUID.fromString(header(event, "ce_correlationid"))).isNotNull();
          assertThat(header(event, "content-type")).isEqualTo("application/json");
        });
  }

  @Test
  void theEventsOfAnAggregateNameItsJurisdiction_andCountFromOne() {
    var applicationEvents = List.of(events.get(1), events.getLast());
    var documentEvents = events.subList(2, 6);

    assertThat(applicationEvents)
        .extracting(event -> header(event, "ce_jurisdiction"))
        .containsOnly("us-mt");
    assertThat(applicationEvents)
        .extracting(event -> header(event, "ce_sequence"))
        .containsExactly("1", "2");
    assertThat(documentEvents)
        .extracting(event -> header(event, "ce_sequence"))
        .containsExactly("1", "2", "3", "4");
    assertThat(events).extracting(event -> header(event, "ce_id")).doesNotHaveDuplicates();
  }

  @Test
  void theTraceOfTheRequestContinuesInItsEvent() {
    assertThat(header(events.get(1), "ce_traceparent")).startsWith("00-" + TRACE + "-");
  }

  @Test
  void everyValueMatchesThePublishedSchema() {
    assertThat(events)
        .allSatisfy(event -> {
          String value = new String(event.value(), UTF_8);
          List<Error> faults = schemaOf(event).validate(value, InputFormat.JSON);
          assertThat(faults).as(value).isEmpty();
        });
  }

  private static Schema schemaOf(ConsumerRecord<String, byte[]> event) throws IOException {
    String type = header(event, "ce_type").replace("org.cairn.applications.", "");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            Files.readString(
                CairnSystem.root()
                    .resolve("contracts/schemas/applications")
                    .resolve(type + ".schema.json")));
  }

  @Test
  void theCloudEventsLibraryReadsTheSameEvent() {
    try (var independent = new CloudEventDeserializer()) {
      assertThat(events)
          .allSatisfy(event -> {
            CloudEvent read = independent.deserialize(TOPIC, event.headers(), event.value());
            assertThat(read.getId()).isEqualTo(header(event, "ce_id"));
            assertThat(read.getType()).isEqualTo(header(event, "ce_type"));
            assertThat(read.getSource().toString()).isEqualTo(header(event, "ce_source"));
            assertThat(read.getSubject()).isEqualTo(opened.text("peerId"));
            assertThat(read.getTime()).isNotNull();
            assertThat(read.getDataContentType()).isEqualTo("application/json");
            assertThat(read.getExtensionNames()).contains("sequence", "correlationid");
          });
    }
  }

  @Test
  void noEventContainsANameOrAnythingOfAFile() {
    assertThat(events)
        .allSatisfy(event ->
            assertThat(new String(event.value(), UTF_8))
                .doesNotContain("Story", "givenName", document.fileName(), document.sha256()));
  }

  private static String header(ConsumerRecord<String, byte[]> event, String name) {
    Header header = event.headers().lastHeader(name);
    assertThat(header).as(name).isNotNull();
    return new String(header.value(), UTF_8);
  }
}
