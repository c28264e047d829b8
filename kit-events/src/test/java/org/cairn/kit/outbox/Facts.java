package org.cairn.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.kit.testing.Topic;

/** Commits facts of one channel, as a service's commands would, and counts what became of them. */
@ApplicationScoped
class Facts {

  private final Outbox outbox;
  private final DataSource database;

  Facts(Outbox outbox, DataSource database) {
    this.outbox = outbox;
    this.database = database;
  }

  static OutgoingEvent fact(String channel, UUID aggregate, String key) {
    return fact(channel, aggregate, key, 2);
  }

  static OutgoingEvent fact(String channel, UUID aggregate, String key, int bytes) {
    return new OutgoingEvent(
        channel,
        aggregate,
        "org.cairn.kit.StoneLaid.v1",
        ("{" + " ".repeat(bytes - 2) + "}").getBytes(UTF_8),
        key,
        null,
        null,
        new Origin(UUID.randomUUID(), null));
  }

  void commit(OutgoingEvent... facts) {
    QuarkusTransaction.requiringNew().run(() -> outbox.append(Arrays.asList(facts)));
  }

  void commitOneOfEach(String channel, List<String> keys) {
    keys.forEach(key -> commit(fact(channel, UUID.randomUUID(), key)));
  }

  long count(String channel, String condition) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT count(*) FROM outbox WHERE aggregatetype = ? AND " + condition)) {
      statement.setString(1, channel);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether an answer is kept under a key. */
  boolean isKept(String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT 1 FROM idempotency_key WHERE key = ?")) {
      statement.setString(1, key);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes the state and says nothing of it. */
  void commitStateOnly(UUID aggregate) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO effect (event_id, event_key, sequence) VALUES (?, 'state', 1)")) {
      statement.setObject(1, aggregate);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long effects(UUID eventId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM effect WHERE event_id = ?")) {
      statement.setObject(1, eventId);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long unpublished(String channel) {
    return count(channel, "published_at IS NULL");
  }

  static List<String> keysOn(Topic topic) {
    return topic.records().stream().map(kafkaRecord -> kafkaRecord.key()).toList();
  }
}
