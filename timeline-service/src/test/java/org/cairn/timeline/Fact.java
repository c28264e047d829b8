package org.cairn.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cairn.contracts.CloudEventHeaders;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.jspecify.annotations.Nullable;

/** A fact for a topic, as its owner publishes it unless a test changes it. */
record Fact(
    UUID id,
    String type,
    UUID peerId,
    long sequence,
    Instant time,
    @Nullable String jurisdiction,
    byte[] value) {

  Fact ofType(String other) {
    return new Fact(id, other, peerId, sequence, time, jurisdiction, value);
  }

  Fact saying(String json) {
    return new Fact(id, type, peerId, sequence, time, jurisdiction, json.getBytes(UTF_8));
  }

  String idText() {
    return id.toString();
  }

  ProducerRecord<String, byte[]> toRecord() {
    var fact = withoutHeaders();
    put(fact, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
    put(fact, CloudEventHeaders.ID, id);
    put(fact, CloudEventHeaders.TYPE, type);
    put(fact, CloudEventHeaders.SOURCE, "/cairn/applications");
    put(fact, CloudEventHeaders.SUBJECT, peerId);
    put(fact, CloudEventHeaders.TIME, time);
    put(fact, CloudEventHeaders.SEQUENCE, sequence);
    put(fact, CloudEventHeaders.CORRELATION_ID, id);
    put(fact, CloudEventHeaders.JURISDICTION, jurisdiction);
    put(fact, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
    return fact;
  }

  /** The topic of its owner; for an unknown type, one that the timeline receives. */
  private String topic() {
    return EventCatalog.find(type).map(EventType::topic).orElse(Topics.APPLICATIONS);
  }

  ProducerRecord<String, byte[]> withoutHeaders() {
    return new ProducerRecord<>(topic(), peerId.toString(), value);
  }

  private static void put(
      ProducerRecord<String, byte[]> fact, String name, @Nullable Object value) {
    if (value != null) {
      fact.headers().add(name, value.toString().getBytes(UTF_8));
    }
  }
}
