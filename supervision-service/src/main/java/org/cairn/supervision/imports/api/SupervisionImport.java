package org.cairn.supervision.imports.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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
    @Nullable @Size(max = MOST) List<@Nullable SupervisorToImport> supervisors,
    @Nullable @Size(max = MOST) List<@Nullable AgreementToImport> agreements,
    @Nullable @Size(max = MOST) List<@Nullable WorkToImport> workLogs,
    @Nullable @Size(max = MOST) List<@Nullable SessionToImport> sessions) {

  static final int MOST = 1_000;
}
