package org.cairn.supervision.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.work.decision.PeerDay;
import org.cairn.supervision.work.decision.WorkLog;
import org.cairn.supervision.work.publishing.PublishedWork;
import org.cairn.supervision.work.query.WorkQueries;
import org.cairn.supervision.work.store.WorkLogs;

/** Recorded hours, for imports. */
@ApplicationScoped
public class WorkRecords {

  private final WorkLogs workLogs;
  private final WorkQueries queries;

  public WorkRecords(WorkLogs workLogs, WorkQueries queries) {
    this.workLogs = workLogs;
    this.queries = queries;
  }

  /** The hours of these days; days without any are left out. */
  public Map<PeerDay, BigDecimal> hoursOf(Collection<PeerDay> days) {
    return queries.hoursOf(days);
  }

  /**
   * Stores what a board imports.
   *
   * @return what is published of it
   */
  public List<Fact> insert(List<WorkLog> imported, String importedFrom) {
    return PublishedWork.facts(workLogs.insert(imported), importedFrom);
  }
}
