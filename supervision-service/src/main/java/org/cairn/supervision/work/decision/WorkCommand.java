package org.cairn.supervision.work.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a peer's hours. */
public sealed interface WorkCommand {

  /**
   * @param employer the agency worked for; null for work outside of one
   * @param direct whether it was work with those who are supported
   */
  record Log(
      UUID workLogId,
      UUID peerId,
      @Nullable UUID employer,
      LocalDate on,
      BigDecimal hours,
      boolean direct,
      Instant at)
      implements WorkCommand {}
}
