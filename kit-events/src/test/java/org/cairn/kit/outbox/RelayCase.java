package org.cairn.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.cairn.kit.testing.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A topic, a producer and a connection of the test's own, and relays to run on them. */
abstract class RelayCase {

  static final int BATCH = 100;

  @Inject Facts facts;
  @Inject RelayConnections connections;

  final String channel = Topic.freshChannel();
  final Topic topic = Topic.forChannel(channel);
  Producer<String, byte[]> producer;
  Connection connection;

  @BeforeEach
  void open() throws SQLException {
    producer = Topic.producer();
    connection = connections.open();
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE outbox SET published_at = now() WHERE published_at IS NULL");
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    producer.close();
  }

  Relay relay(EventSender sender) {
    return new Relay(
        new UnpublishedRows(), new AdvisoryRelayLock(), sender, BATCH, Clock.systemUTC());
  }

  EventSender toKafka() {
    return new KafkaEventSender(producer, "/cairn/kit");
  }

  static String header(ConsumerRecord<String, byte[]> sent, String name) {
    return new String(sent.headers().lastHeader(name).value(), UTF_8);
  }
}
