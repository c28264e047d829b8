package org.cairn.billing.employment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The services logged under an employment, which must not end before the last of them. */
public interface LoggedServices {

  Optional<LocalDate> lastServiceOn(UUID employmentId);
}
