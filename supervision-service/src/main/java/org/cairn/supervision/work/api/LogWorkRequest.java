package org.cairn.supervision.work.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.supervision.day.CalendarDay;
import org.cairn.supervision.work.decision.WorkHours;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a day.
 *
 * @param employer the agency worked for; absent for work outside of one
 * @param direct whether it was work with those who are supported
 */
public record LogWorkRequest(
    @NotNull @CalendarDay LocalDate on,
    @NotNull
        @Positive
        @DecimalMax("999")
        @Digits(integer = WorkHours.INTEGER, fraction = WorkHours.FRACTION)
        BigDecimal hours,
    @Nullable UUID employer,
    @NotNull Boolean direct) {}
