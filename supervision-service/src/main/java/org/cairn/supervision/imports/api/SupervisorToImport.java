package org.cairn.supervision.imports.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.supervision.imports.decision.HistoricalRecord;
import org.cairn.supervision.supervisor.HeldLicense;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor whose record was kept elsewhere; nobody signs in for it.
 *
 * @param supervisionCeHours of continuing education in clinical supervision; absent for none
 * @param registeredOn the day on which the record began
 */
public record SupervisorToImport(
    @NotNull UUID supervisorId,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid HeldLicense> licenses,
    @Nullable @PositiveOrZero @DecimalMax("99999") @Digits(integer = 5, fraction = 2)
        BigDecimal supervisionCeHours,
    @NotNull LocalDate registeredOn) {

  HistoricalRecord command() {
    return new HistoricalRecord.Supervisor(
        supervisorId,
        licenses.stream().map(HeldLicense::license).toList(),
        Objects.requireNonNullElse(supervisionCeHours, BigDecimal.ZERO),
        registeredOn);
  }
}
