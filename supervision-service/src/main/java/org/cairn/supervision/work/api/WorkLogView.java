package org.cairn.supervision.work.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.supervision.work.store.WorkLogs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hours that were logged. */
@Schema(requiredProperties = {"workLogId", "peerId", "on", "hours", "direct", "recordedAt"})
public record WorkLogView(
    UUID workLogId,
    UUID peerId,
    @Nullable UUID employer,
    LocalDate on,
    BigDecimal hours,
    boolean direct,
    Instant recordedAt) {

  static WorkLogView of(WorkLogs.Row row) {
    return new WorkLogView(
        row.id(),
        row.peerId(),
        row.employer(),
        row.on(),
        row.hours(),
        row.direct(),
        row.recordedAt());
  }
}
