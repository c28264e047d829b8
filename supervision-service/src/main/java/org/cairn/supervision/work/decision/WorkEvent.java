package org.cairn.supervision.work.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a peer's hours. */
public sealed interface WorkEvent {

  record Logged(
      UUID workLogId,
      UUID peerId,
      @Nullable UUID employer,
      LocalDate on,
      BigDecimal hours,
      boolean direct,
      Instant recordedAt)
      implements WorkEvent {}
}
