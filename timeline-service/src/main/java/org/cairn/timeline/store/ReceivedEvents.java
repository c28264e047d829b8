package org.cairn.timeline.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.kit.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** The raw facts. Joins the caller's transaction. */
@ApplicationScoped
public class ReceivedEvents {

  private static final String INSERT =
      """
      INSERT INTO received_event (event_id, topic, partition, record_offset, event_key, type, source,
                                  subject, time, sequence, correlation_id, causation_id, jurisdiction,
                                  traceparent, data)
      SELECT e.event_id, e.topic, e.partition, e.record_offset, e.event_key, e.type, e.source,
             e.subject, e.time, e.sequence, e.correlation_id, e.causation_id, e.jurisdiction,
             e.traceparent, e.data
        FROM unnest(?::uuid[], ?::text[], ?::integer[], ?::bigint[], ?::text[], ?::text[],
                    ?::text[], ?::uuid[], ?::timestamptz[], ?::bigint[], ?::uuid[], ?::uuid[],
                    ?::text[], ?::text[], ?::bytea[])
             WITH ORDINALITY AS e (event_id, topic, partition, record_offset, event_key, type, source,
                                   subject, time, sequence, correlation_id, causation_id,
                                   jurisdiction, traceparent, data, nth)
       ORDER BY e.nth
      RETURNING event_id, position
      """;

  private static final String AFTER =
      """
      SELECT event_id, topic, partition, record_offset, event_key, type, source, subject, time,
             sequence, correlation_id, causation_id, jurisdiction, traceparent, data, position
        FROM received_event
       WHERE position > ?
       ORDER BY position
       LIMIT ?
      """;

  private final DataSource database;
  private final ArrivalOrder order;

  public ReceivedEvents(DataSource database, ArrivalOrder order) {
    this.database = database;
    this.order = order;
  }

  /** In the order given, and after everything that was stored before. */
  public List<Arrival> insert(List<ReceivedEvent> events) {
    try (Connection connection = database.getConnection()) {
      order.enter(connection);
      Map<UUID, Long> positions = insert(connection, events);
      return events.stream()
          .map(event -> new Arrival(Objects.requireNonNull(positions.get(event.id())), event))
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException("Raw facts cannot be stored", e);
    }
  }

  private static Map<UUID, Long> insert(Connection connection, List<ReceivedEvent> events)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      int column = 0;
      for (Column each : COLUMNS) {
        statement.setArray(++column, array(connection, each, events));
      }
      byte[][] data = events.stream().map(ReceivedEvent::data).toArray(byte[][]::new);
      statement.setArray(++column, connection.createArrayOf("bytea", data));
      Map<UUID, Long> positions = new HashMap<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          positions.put(result.getObject("event_id", UUID.class), result.getLong("position"));
        }
      }
      return positions;
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

  /**
   * The facts behind a position, in the order of arrival. Going on from the last one misses none,
   * because positions rise in the order of the commits.
   */
  public static List<Arrival> after(Connection connection, long position, int limit)
      throws SQLException {
    List<Arrival> arrivals = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
      statement.setLong(1, position);
      statement.setInt(2, limit);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          arrivals.add(new Arrival(result.getLong("position"), read(result)));
        }
      }
    }
    return arrivals;
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
