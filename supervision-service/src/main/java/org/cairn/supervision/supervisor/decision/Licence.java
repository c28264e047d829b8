package org.cairn.supervision.supervisor.decision;

import java.time.LocalDate;
import org.cairn.jurisdictions.parameter.LicenceSpecialty;
import org.cairn.jurisdictions.parameter.LicenceType;
import org.jspecify.annotations.Nullable;

/**
 * A licence that a supervisor holds. What is not known of it is null.
 *
 * @param renewalMissedOn the renewal date that was missed; the next day is the first of the lapse
 */
public record Licence(
    @Nullable LicenceType type,
    @Nullable LicenceSpecialty specialty,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate renewalMissedOn) {}
