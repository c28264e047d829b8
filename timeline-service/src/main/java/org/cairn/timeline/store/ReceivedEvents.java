package org.cairn.timeline.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.kit.inbox.ReceivedEvent;
import org.cairn.kit.sql.Sql;

/** The events as they arrived. Joins the caller's transaction. */
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
        FROM unnest(:ids::uuid[], :topics::text[], :partitions::integer[], :offsets::bigint[],
                    :keys::text[], :types::text[], :sources::text[], :subjects::uuid[],
                    :times::timestamptz[], :sequences::bigint[], :correlations::uuid[],
                    :causations::uuid[], :jurisdictions::text[], :traceparents::text[],
                    :data::bytea[])
             WITH ORDINALITY AS e (event_id, topic, partition, record_offset, event_key, type, source,
                                   subject, time, sequence, correlation_id, causation_id,
                                   jurisdiction, traceparent, data, nth)
       ORDER BY e.nth
      RETURNING event_id, position
      """;

  private static final String AFTER =
      """
      SELECT position, event_id, type, time, sequence, jurisdiction, data
        FROM received_event
       WHERE position > :position
       ORDER BY position
       LIMIT :limit
      """;

  private final Sql sql;
  private final ArrivalOrder order;

  public ReceivedEvents(Sql sql, ArrivalOrder order) {
    this.sql = sql;
    this.order = order;
  }

  /** In the given order, and after everything that was stored before. */
  public List<Arrival> append(List<ReceivedEvent> events) {
    order.enter(sql);
    Map<UUID, Long> positions =
        insert(events).stream().collect(Collectors.toMap(Stored::eventId, Stored::position));
    return events.stream()
        .map(event -> Arrival.of(event, Objects.requireNonNull(positions.get(event.id()))))
        .toList();
  }

  private record Stored(UUID eventId, long position) {}

  private List<Stored> insert(List<ReceivedEvent> events) {
    return sql.of(INSERT)
        .withColumn("ids", events, ReceivedEvent::id)
        .withColumn("topics", events, event -> event.place().topic())
        .withColumn("partitions", events, event -> event.place().partition())
        .withColumn("offsets", events, event -> event.place().offset())
        .withColumn("keys", events, event -> event.place().key())
        .withColumn("types", events, ReceivedEvent::type)
        .withColumn("sources", events, ReceivedEvent::source)
        .withColumn("subjects", events, ReceivedEvent::subject)
        .withColumn("times", events, ReceivedEvent::time)
        .withColumn("sequences", events, ReceivedEvent::sequence)
        .withColumn("correlations", events, ReceivedEvent::correlationId)
        .withColumn("causations", events, ReceivedEvent::causationId)
        .withColumn("jurisdictions", events, ReceivedEvent::jurisdiction)
        .withColumn("traceparents", events, ReceivedEvent::traceparent)
        .withColumn("data", events, event -> "\\x" + HexFormat.of().formatHex(event.data()))
        .list(Stored.class);
  }

  /**
   * The events after a position, in the order of arrival. Continuing from the last one misses none,
   * because positions rise in the order of the commits.
   */
  public static List<Arrival> after(Sql sql, long position, int limit) {
    return sql.of(AFTER).with("position", position).with("limit", limit).list(Arrival.class);
  }
}
