package org.cairn.supervision.work.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.command.PeerLocks;
import org.cairn.kit.sql.Sql;
import org.cairn.supervision.work.decision.WorkLog;

/** Hours of work. */
@ApplicationScoped
public class WorkLogs {

  private static final String INSERT =
      """
      INSERT INTO work_log (id, peer_id, employer, worked_on, hours, direct, recorded_at)
      SELECT * FROM unnest(:ids::uuid[], :peers::uuid[], :employers::uuid[], :days::date[],
                           :hours::numeric[], :direct::boolean[], :times::timestamptz[])
      """;
  private static final String HOURS_OF_DAY =
      "SELECT coalesce(sum(hours), 0) FROM work_log WHERE peer_id = :peer AND worked_on = :day";

  private final Sql sql;
  private final PeerLocks locks;

  public WorkLogs(Sql sql, PeerLocks locks) {
    this.sql = sql;
    this.locks = locks;
  }

  /** The hours of a day; until the end of the transaction nobody else logs hours of this peer. */
  public BigDecimal lockDay(UUID peerId, LocalDate day) {
    locks.lockPeer(peerId);
    return sql.of(HOURS_OF_DAY).with("peer", peerId).with("day", day).one(BigDecimal.class);
  }

  public List<WorkLog> insert(List<WorkLog> logs) {
    if (!logs.isEmpty()) {
      sql.of(INSERT)
          .withColumn("ids", logs, WorkLog::workLogId)
          .withColumn("peers", logs, WorkLog::peerId)
          .withColumn("employers", logs, WorkLog::employer)
          .withColumn("days", logs, WorkLog::on)
          .withColumn("hours", logs, WorkLog::hours)
          .withColumn("direct", logs, WorkLog::direct)
          .withColumn("times", logs, WorkLog::recordedAt)
          .update();
    }
    return logs;
  }
}
