package org.cairn.supervision.supervisor;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.cairn.jurisdictions.parameter.LicenseSpecialty;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.supervision.supervisor.decision.License;
import org.jspecify.annotations.Nullable;

/** A license that is held, or was until its renewal was missed. */
public record HeldLicense(
    @NotNull LicenseType type,
    @Nullable LicenseSpecialty specialty,
    @NotNull LocalDate issuedOn,
    @Nullable LocalDate renewalMissedOn) {

  public License license() {
    return new License(type, specialty, issuedOn, renewalMissedOn);
  }
}
