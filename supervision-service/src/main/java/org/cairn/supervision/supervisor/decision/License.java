package org.cairn.supervision.supervisor.decision;

import java.time.LocalDate;
import org.cairn.jurisdictions.parameter.LicenseSpecialty;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.jspecify.annotations.Nullable;

/**
 * A license that a supervisor holds. What is not known of it is null.
 *
 * @param renewalMissedOn the renewal date that was missed; the next day is the first of the lapse
 */
public record License(
    @Nullable LicenseType type,
    @Nullable LicenseSpecialty specialty,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate renewalMissedOn) {}
