package org.cairn.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.sql.Sql;

/** Reads what waits; never the content of an event. */
@ApplicationScoped
public class ParkedEventsQuery {

  private static final String WAITING =
      """
      SELECT event_id, topic, partition, record_offset AS "offset", type, cause, cause_detail,
             parked_at
        FROM parked_event
       WHERE released_at IS NULL AND (parked_at, event_id) > (:time, :id)
       ORDER BY parked_at, event_id
       LIMIT :rows
      """;

  private final Sql sql;

  public ParkedEventsQuery(Sql sql) {
    this.sql = sql;
  }

  /** One event that waits, for those who run the service. */
  public record ParkedEventView(
      UUID eventId,
      String topic,
      int partition,
      long offset,
      String type,
      String cause,
      String causeDetail,
      Instant parkedAt) {}

  public List<ParkedEventView> waiting(PageRequest page) {
    Cursor after = page.after() == null ? new Cursor(Instant.EPOCH, new UUID(0, 0)) : page.after();
    return sql.of(WAITING)
        .with("time", after.time())
        .with("id", after.id())
        .with("rows", page.rowsToRead())
        .list(ParkedEventView.class);
  }
}
