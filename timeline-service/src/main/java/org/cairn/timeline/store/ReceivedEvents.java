package org.cairn.timeline.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.kit.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** The raw facts. Joins the caller's transaction. */
@ApplicationScoped
public class ReceivedEvents {

  private static final int FETCH = 2_000;

  private static final String INSERT =
      """
      INSERT INTO received_event (event_id, topic, partition, record_offset, event_key, type, source,
                                  subject, time, sequence, correlation_id, causation_id, jurisdiction,
                                  traceparent, data)
      SELECT * FROM unnest(?::uuid[], ?::text[], ?::integer[], ?::bigint[], ?::text[], ?::text[],
                           ?::text[], ?::uuid[], ?::timestamptz[], ?::bigint[], ?::uuid[], ?::uuid[],
                           ?::text[], ?::text[], ?::bytea[])
      """;

  private static final String ALL =
      """
      SELECT event_id, topic, partition, record_offset, event_key, type, source, subject, time,
             sequence, correlation_id, causation_id, jurisdiction, traceparent, data
        FROM received_event
       ORDER BY event_id
      """;

  private final DataSource database;

  public ReceivedEvents(DataSource database) {
    this.database = database;
  }

  public void insert(List<ReceivedEvent> events) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      int column = 0;
      for (Column each : COLUMNS) {
        statement.setArray(++column, array(connection, each, events));
      }
      byte[][] data = events.stream().map(ReceivedEvent::data).toArray(byte[][]::new);
      statement.setArray(++column, connection.createArrayOf("bytea", data));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Raw facts cannot be stored", e);
    }
  }

  private record Column(String type, Function<ReceivedEvent, @Nullable Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("uuid", ReceivedEvent::id),
          new Column("text", e -> e.place().topic()),
          new Column("integer", e -> e.place().partition()),
          new Column("bigint", e -> e.place().offset()),
          new Column("text", e -> e.place().key()),
          new Column("text", ReceivedEvent::type),
          new Column("text", ReceivedEvent::source),
          new Column("uuid", ReceivedEvent::subject),
          new Column("timestamptz", e -> e.time().toString()),
          new Column("bigint", ReceivedEvent::sequence),
          new Column("uuid", ReceivedEvent::correlationId),
          new Column("uuid", ReceivedEvent::causationId),
          new Column("text", ReceivedEvent::jurisdiction),
          new Column("text", ReceivedEvent::traceparent));

  private static Array array(Connection connection, Column column, List<ReceivedEvent> events)
      throws SQLException {
    return connection.createArrayOf(column.type(), events.stream().map(column.value()).toArray());
  }

  /** Hands over every raw fact in batches, without holding them all. */
  public void forEachBatch(Consumer<List<ReceivedEvent>> batches) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ALL)) {
      statement.setFetchSize(FETCH);
      try (ResultSet result = statement.executeQuery()) {
        List<ReceivedEvent> batch = new ArrayList<>();
        while (result.next()) {
          batch.add(read(result));
          if (batch.size() == FETCH) {
            batches.accept(batch);
            batch = new ArrayList<>();
          }
        }
        batches.accept(batch);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Raw facts cannot be read", e);
    }
  }

  private static ReceivedEvent read(ResultSet result) throws SQLException {
    return new ReceivedEvent(
        result.getObject("event_id", UUID.class),
        result.getString("type"),
        result.getString("source"),
        result.getObject("subject", UUID.class),
        result.getObject("time", OffsetDateTime.class).toInstant(),
        result.getLong("sequence"),
        result.getObject("correlation_id", UUID.class),
        result.getObject("causation_id", UUID.class),
        result.getString("jurisdiction"),
        result.getString("traceparent"),
        new ReceivedEvent.Place(
            result.getString("topic"),
            result.getInt("partition"),
            result.getLong("record_offset"),
            result.getString("event_key")),
        Map.of(),
        result.getBytes("data"));
  }
}
