package org.cairn.supervision.supervisor.api;

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
import org.cairn.jurisdictions.parameter.LicenseSpecialty;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.supervision.day.CalendarDay;
import org.cairn.supervision.supervisor.decision.License;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor is licensed as.
 *
 * @param supervisionCeHours of continuing education in clinical supervision; absent for none
 */
public record RegisterSupervisorRequest(
    @NotNull @Size(max = 40) String jurisdiction,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid HeldLicense> licenses,
    @Nullable @PositiveOrZero @DecimalMax("99999") @Digits(integer = 5, fraction = 2)
        BigDecimal supervisionCeHours) {

  /** A license that is held, or was until its renewal was missed. */
  public record HeldLicense(
      @NotNull LicenseType type,
      @Nullable LicenseSpecialty specialty,
      @NotNull @CalendarDay LocalDate issuedOn,
      @Nullable @CalendarDay LocalDate renewalMissedOn) {

    public License license() {
      return new License(type, specialty, issuedOn, renewalMissedOn);
    }
  }
}
