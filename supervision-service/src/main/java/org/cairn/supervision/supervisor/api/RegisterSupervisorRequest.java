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
import org.cairn.jurisdictions.parameter.LicenceSpecialty;
import org.cairn.jurisdictions.parameter.LicenceType;
import org.cairn.supervision.day.CalendarDay;
import org.cairn.supervision.supervisor.decision.Licence;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor is licensed as.
 *
 * @param supervisionCeHours of continuing education in clinical supervision; absent for none
 */
public record RegisterSupervisorRequest(
    @NotNull @Size(max = 40) String jurisdiction,
    @NotEmpty @Size(max = 20) List<@NotNull @Valid HeldLicence> licences,
    @Nullable @PositiveOrZero @DecimalMax("99999") @Digits(integer = 5, fraction = 2)
        BigDecimal supervisionCeHours) {

  /** A licence that is held, or was until its renewal was missed. */
  public record HeldLicence(
      @NotNull LicenceType type,
      @Nullable LicenceSpecialty specialty,
      @NotNull @CalendarDay LocalDate issuedOn,
      @Nullable @CalendarDay LocalDate renewalMissedOn) {

    public Licence licence() {
      return new Licence(type, specialty, issuedOn, renewalMissedOn);
    }
  }
}
