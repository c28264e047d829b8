package org.cairn.supervision.imports.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairn.kit.imports.SubmittedRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Facts that were recorded elsewhere before: together 1 to 1,000 rows. A row may refer to those of
 * earlier lists.
 *
 * @param importedFrom where they were kept
 * @param jurisdiction a state of the calling board
 */
public record SupervisionImport(
    @NotNull @Size(min = 1, max = 60) @Pattern(regexp = "[a-z0-9-]+") String importedFrom,
    @NotNull @Size(max = 40) String jurisdiction,
    @Nullable @Schema(implementation = SupervisorToImport[].class) @Size(max = MOST)
        List<SubmittedRow<SupervisorToImport>> supervisors,
    @Nullable @Schema(implementation = AgreementToImport[].class) @Size(max = MOST)
        List<SubmittedRow<AgreementToImport>> agreements,
    @Nullable @Schema(implementation = WorkToImport[].class) @Size(max = MOST)
        List<SubmittedRow<WorkToImport>> workLogs,
    @Nullable @Schema(implementation = SessionToImport[].class) @Size(max = MOST)
        List<SubmittedRow<SessionToImport>> sessions) {

  static final int MOST = 1_000;
}
