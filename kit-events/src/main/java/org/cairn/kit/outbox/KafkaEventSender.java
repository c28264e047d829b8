package org.cairn.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.cairn.contracts.CloudEventHeaders;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka's binary mode: attributes as ce_ headers, the data as the record's
 * value.
 */
public final class KafkaEventSender implements EventSender {

  private final Producer<String, byte[]> producer;
  private final String source;

  /**
   * @param source {@code ce_source}, the same for every event of a service
   */
  public KafkaEventSender(Producer<String, byte[]> producer, String source) {
    this.producer = producer;
    this.source = source;
  }

  @Override
  public CompletableFuture<Void> send(OutboxRow row) {
    var acknowledged = new CompletableFuture<Void>();
    try {
      Future<RecordMetadata> _ =
          producer.send(
              recordOf(row),
              (metadata, failure) -> {
                if (failure == null) {
                  acknowledged.complete(null);
                } else {
                  acknowledged.completeExceptionally(failure);
                }
              });
    } catch (KafkaException e) {
      acknowledged.completeExceptionally(e);
    }
    return acknowledged;
  }

  ProducerRecord<String, byte[]> recordOf(OutboxRow row) {
    var kafkaRecord = new ProducerRecord<>(row.topic(), row.key(), row.payload());
    Headers headers = kafkaRecord.headers();
    put(headers, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
    put(headers, CloudEventHeaders.ID, row.id());
    put(headers, CloudEventHeaders.SOURCE, source);
    put(headers, CloudEventHeaders.TYPE, row.type());
    put(headers, CloudEventHeaders.SUBJECT, row.subject());
    put(headers, CloudEventHeaders.TIME, row.time());
    put(headers, CloudEventHeaders.SEQUENCE, row.sequence());
    put(headers, CloudEventHeaders.CORRELATION_ID, row.correlationId());
    put(headers, CloudEventHeaders.CAUSATION_ID, row.causationId());
    put(headers, CloudEventHeaders.JURISDICTION, row.jurisdiction());
    put(headers, CloudEventHeaders.TRACE_PARENT, row.traceparent());
    put(headers, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
    return kafkaRecord;
  }

  private static void put(Headers headers, String name, @Nullable Object value) {
    if (value != null) {
      headers.add(name, value.toString().getBytes(UTF_8));
    }
  }
}
