package org.cairn.supervision.work.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.supervision.store.Sql;
import org.cairn.supervision.work.decision.WorkEvent;
import org.jspecify.annotations.Nullable;

/** Hours of work. */
@ApplicationScoped
public class WorkLogs {

  private static final String INSERT =
      """
      INSERT INTO work_log (id, peer_id, employer, worked_on, hours, direct, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String OF_PEER =
      """
      SELECT id, peer_id, employer, worked_on, hours, direct, recorded_at FROM work_log
       WHERE peer_id = ? AND (worked_on, id) < (?, ?) ORDER BY worked_on DESC, id DESC LIMIT ?
      """;

  private static final String OF_DAY =
      """
      SELECT coalesce(sum(hours), 0) AS hours FROM work_log WHERE peer_id = ? AND worked_on = ?
      """;

  private static final String OF_DAYS =
      """
      SELECT d.peer_id, d.worked_on, sum(w.hours) AS hours
        FROM unnest(?::uuid[], ?::date[]) AS d (peer_id, worked_on)
        JOIN work_log w ON w.peer_id = d.peer_id AND w.worked_on = d.worked_on
       GROUP BY d.peer_id, d.worked_on
      """;

  private static final String LOCK = "SELECT lock_people(?)";

  /** Hours as stored. */
  public record Row(
      UUID id,
      UUID peerId,
      @Nullable UUID employer,
      LocalDate on,
      BigDecimal hours,
      boolean direct,
      Instant recordedAt) {}

  /** A day of a peer. */
  public record PeerDay(UUID peerId, LocalDate on) {}

  private final Sql sql;

  public WorkLogs(Sql sql) {
    this.sql = sql;
  }

  /** Until the transaction ends nobody else writes about this peer. */
  public void lock(UUID peerId) {
    lock(List.of(peerId));
  }

  /** Until the transaction ends nobody else writes about these people. */
  public void lock(Collection<UUID> people) {
    sql.row(LOCK, row -> true, (Object) Sql.ids(people));
  }

  public Row save(WorkEvent event) {
    return switch (event) {
      case WorkEvent.Logged it -> {
        sql.update(
            INSERT,
            it.workLogId(),
            it.peerId(),
            it.employer(),
            it.on(),
            it.hours(),
            it.direct(),
            it.recordedAt());
        yield new Row(
            it.workLogId(),
            it.peerId(),
            it.employer(),
            it.on(),
            it.hours(),
            it.direct(),
            it.recordedAt());
      }
    };
  }

  public BigDecimal hoursOf(UUID peerId, LocalDate day) {
    return sql.row(OF_DAY, row -> row.getBigDecimal("hours"), peerId, day).orElse(BigDecimal.ZERO);
  }

  /** Hours of many days; those of which nothing is known are left out. */
  public Map<PeerDay, BigDecimal> hoursOf(Collection<PeerDay> days) {
    List<PeerDay> asked = List.copyOf(days);
    Map<PeerDay, BigDecimal> found = new HashMap<>();
    sql.rows(
            OF_DAYS,
            row ->
                Map.entry(
                    new PeerDay(
                        row.getObject("peer_id", UUID.class),
                        row.getObject("worked_on", LocalDate.class)),
                    row.getBigDecimal("hours")),
            Sql.ids(asked, PeerDay::peerId),
            Sql.texts(asked, PeerDay::on))
        .forEach(day -> found.put(day.getKey(), day.getValue()));
    return found;
  }

  /** By the day of the work, the latest first. */
  public List<Row> ofPeer(UUID peerId, PageRequest page) {
    Cursor position = page.position();
    return sql.rows(
        OF_PEER, WorkLogs::read, peerId, position.day(), position.id(), page.rowsToRead());
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("peer_id", UUID.class),
        row.getObject("employer", UUID.class),
        row.getObject("worked_on", LocalDate.class),
        row.getBigDecimal("hours"),
        row.getBoolean("direct"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
