package org.cairn.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.contracts.CloudEventHeaders;
import org.jspecify.annotations.Nullable;

/** Reads a Kafka record as a CloudEvent, or gives the reason why it is not one. */
sealed interface Envelope {

  ReceivedEvent.Place place();

  record Opened(ReceivedEvent event) implements Envelope {
    @Override
    public ReceivedEvent.Place place() {
      return event.place();
    }
  }

  /**
   * @param id stands in for the event's own id; the same record always gets the same one
   */
  record Unreadable(
      UUID id, ReceivedEvent.Place place, Map<String, String> headers, byte[] value, String why)
      implements Envelope {}

  static Envelope open(ConsumerRecord<String, byte[]> kafkaRecord) {
    Map<String, String> headers = new HashMap<>();
    kafkaRecord
        .headers()
        .forEach(header -> {
          if (header.value() != null) {
            headers.put(header.key(), new String(header.value(), UTF_8));
          }
        });
    var place =
        new ReceivedEvent.Place(
            kafkaRecord.topic(),
            kafkaRecord.partition(),
            kafkaRecord.offset(),
            kafkaRecord.key() == null ? "" : kafkaRecord.key());
    return open(place, headers, kafkaRecord.value() == null ? new byte[0] : kafkaRecord.value());
  }

  static Envelope open(ReceivedEvent.Place place, Map<String, String> headers, byte[] value) {
    try {
      return new Opened(
          new ReceivedEvent(
              UUID.fromString(required(headers, CloudEventHeaders.ID)),
              required(headers, CloudEventHeaders.TYPE),
              required(headers, CloudEventHeaders.SOURCE),
              optionalId(headers, CloudEventHeaders.SUBJECT),
              Instant.parse(required(headers, CloudEventHeaders.TIME)),
              Long.parseLong(required(headers, CloudEventHeaders.SEQUENCE)),
              UUID.fromString(required(headers, CloudEventHeaders.CORRELATION_ID)),
              optionalId(headers, CloudEventHeaders.CAUSATION_ID),
              headers.get(CloudEventHeaders.JURISDICTION),
              headers.get(CloudEventHeaders.TRACE_PARENT),
              place,
              headers,
              value));
    } catch (DateTimeException | IllegalArgumentException e) {
      return new Unreadable(
          standInFor(place), place, headers, value, String.valueOf(e.getMessage()));
    }
  }

  private static String required(Map<String, String> headers, String name) {
    String value = headers.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("header " + name + " is missing");
    }
    return value;
  }

  private static @Nullable UUID optionalId(Map<String, String> headers, String name) {
    String value = headers.get(name);
    return value == null ? null : UUID.fromString(value);
  }

  private static UUID standInFor(ReceivedEvent.Place place) {
    return UUID.nameUUIDFromBytes(
        (place.topic() + '/' + place.partition() + '/' + place.offset()).getBytes(UTF_8));
  }
}
