package org.cairn.supervision.supervisor.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.supervision.supervisor.HeldLicense;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.jspecify.annotations.Nullable;

/**
 * The licenses of a supervisor.
 *
 * @param supervisionCeHours of continuing education in clinical supervision; absent for none
 */
public record RegisterSupervisorRequest(
    @NotNull @Size(max = 40) String jurisdiction,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid HeldLicense> licenses,
    @Nullable @PositiveOrZero @DecimalMax("99999") @Digits(integer = 5, fraction = 2)
        BigDecimal supervisionCeHours) {

  Supervisor supervisor(UUID id, Instant registeredAt) {
    return new Supervisor(
        id,
        jurisdiction,
        licenses.stream().map(HeldLicense::license).toList(),
        Objects.requireNonNullElse(supervisionCeHours, BigDecimal.ZERO),
        registeredAt);
  }
}
