package org.cairn.billing.encounter.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairn.kit.imports.SubmittedRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many at once; each row is read, checked and answered by itself. */
public record LogEncountersRequest(
    @NotNull @Schema(implementation = LogEncounterRequest[].class) @Size(min = 1, max = MOST)
        List<SubmittedRow<LogEncounterRequest>> encounters) {

  static final int MOST = 500;
}
