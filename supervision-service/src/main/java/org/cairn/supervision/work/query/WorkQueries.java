package org.cairn.supervision.work.query;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.sql.Sql;
import org.cairn.supervision.standing.RecordedEntries;
import org.cairn.supervision.standing.decision.Entry;
import org.cairn.supervision.work.decision.PeerDay;
import org.cairn.supervision.work.decision.WorkLog;

/** Reads recorded hours: as a list, as sums of days, and as entries of a peer's log. */
@ApplicationScoped
public class WorkQueries implements RecordedEntries {

  private static final String LOGS =
      """
      SELECT id AS work_log_id, peer_id, employer, worked_on AS "on", hours, direct, recorded_at
        FROM work_log
      """;
  private static final String PAGE =
      LOGS
          + """
           WHERE peer_id = :peer AND (worked_on, id) < (:day, :id)
           ORDER BY worked_on DESC, id DESC LIMIT :rows
          """;
  private static final String ONE = LOGS + " WHERE id = :id";
  private static final String OF_PEERS = LOGS + " WHERE peer_id = ANY (:peers)";
  private static final String HOURS_OF_DAYS =
      """
      SELECT d.peer_id, d.worked_on AS "on", sum(w.hours) AS hours
        FROM unnest(:peers::uuid[], :days::date[]) AS d (peer_id, worked_on)
        JOIN work_log w ON w.peer_id = d.peer_id AND w.worked_on = d.worked_on
       GROUP BY d.peer_id, d.worked_on
      """;

  private final Sql sql;

  public WorkQueries(Sql sql) {
    this.sql = sql;
  }

  private record DayHours(UUID peerId, LocalDate on, BigDecimal hours) {
    private PeerDay day() {
      return new PeerDay(peerId, on);
    }
  }

  public Optional<WorkLog> find(UUID workLogId) {
    return sql.of(ONE).with("id", workLogId).first(WorkLog.class);
  }

  /** By the day of the work, the latest first. */
  public List<WorkLog> ofPeer(UUID peerId, PageRequest page) {
    return sql.of(PAGE)
        .with("peer", peerId)
        .with("day", page.position().day())
        .with("id", page.position().id())
        .with("rows", page.rowsToRead())
        .list(WorkLog.class);
  }

  /** The hours of these days; days without any are left out. */
  public Map<PeerDay, BigDecimal> hoursOf(Collection<PeerDay> days) {
    return sql
        .of(HOURS_OF_DAYS)
        .withColumn("peers", days, PeerDay::peerId)
        .withColumn("days", days, PeerDay::on)
        .list(DayHours.class)
        .stream()
        .collect(toMap(DayHours::day, DayHours::hours));
  }

  /** Work counts everywhere, from the beginning of its day: no time of it is recorded. */
  @Override
  public List<RecordedEntry> entriesOf(Collection<UUID> peerIds, Map<String, ZoneId> zones) {
    return sql.of(OF_PEERS).withIds("peers", peerIds).list(WorkLog.class).stream()
        .map(log -> new RecordedEntry(log.peerId(), null, entry(log)))
        .toList();
  }

  private static Entry entry(WorkLog log) {
    UUID employer = log.employer();
    return new Entry.Work(
        log.on(), null, log.hours(), employer == null ? null : employer.toString(), log.direct());
  }
}
