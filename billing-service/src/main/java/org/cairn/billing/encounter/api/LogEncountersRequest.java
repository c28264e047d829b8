package org.cairn.billing.encounter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Many at once; each row is answered. */
public record LogEncountersRequest(
    @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid LogEncounterRequest> encounters) {

  static final int MOST = 500;
}
