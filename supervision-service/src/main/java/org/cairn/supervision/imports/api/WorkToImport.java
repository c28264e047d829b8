package org.cairn.supervision.imports.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.supervision.imports.decision.HistoricalRecord;
import org.cairn.supervision.standing.decision.WorkHours;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a day that a peer worked.
 *
 * @param employer the agency worked for; absent for work outside of one
 * @param direct whether it was work with those who are supported
 */
public record WorkToImport(
    @NotNull UUID workLogId,
    @NotNull UUID peerId,
    @Nullable UUID employer,
    @NotNull LocalDate on,
    @NotNull
        @Positive
        @DecimalMax("999")
        @Digits(integer = WorkHours.INTEGER, fraction = WorkHours.FRACTION)
        BigDecimal hours,
    @NotNull Boolean direct) {

  HistoricalRecord command() {
    return new HistoricalRecord.Work(workLogId, peerId, employer, on, hours, direct);
  }
}
