package org.cairn.supervision.work.publishing;

import java.util.List;
import org.cairn.contracts.supervision.WorkLogged;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.work.decision.WorkLog;
import org.jspecify.annotations.Nullable;

/** What is published of hours of work. */
public final class PublishedWork {

  private PublishedWork() {}

  /**
   * @param importedFrom where they were recorded before; null for hours that were logged here
   */
  public static List<Fact> facts(List<WorkLog> logs, @Nullable String importedFrom) {
    return logs.stream().map(log -> fact(log, importedFrom)).toList();
  }

  private static Fact fact(WorkLog log, @Nullable String importedFrom) {
    return Fact.of(
        new WorkLogged(
            log.workLogId(),
            log.peerId(),
            log.employer(),
            log.on(),
            log.hours(),
            log.direct(),
            log.recordedAt(),
            importedFrom),
        log.workLogId(),
        log.peerId(),
        null);
  }
}
