package org.cairn.billing.imports.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairn.billing.imports.ImportedRecords;
import org.cairn.kit.imports.ImportRun;
import org.cairn.kit.imports.Imports;
import org.cairn.kit.imports.SubmittedRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a board imports: 1 to 1,000 rows, all lists together. A list that is absent is empty. Rows
 * are read and validated one by one, so that a bad one is answered and stops no other.
 *
 * @param importedFrom where it was recorded before
 */
@Schema(requiredProperties = {"importedFrom", "jurisdiction"})
public record BillingImport(
    @NotNull @Size(max = 60) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String importedFrom,
    @NotBlank @Size(max = 40) String jurisdiction,
    @Schema(implementation = AgencyToImport[].class) @Size(max = Imports.MOST_ROWS)
        List<SubmittedRow<AgencyToImport>> agencies,
    @Schema(implementation = EmploymentToImport[].class) @Size(max = Imports.MOST_ROWS)
        List<SubmittedRow<EmploymentToImport>> employments,
    @Schema(implementation = EncounterToImport[].class) @Size(max = Imports.MOST_ROWS)
        List<SubmittedRow<EncounterToImport>> encounters) {

  public BillingImport {
    agencies = agencies == null ? List.of() : agencies;
    employments = employments == null ? List.of() : employments;
    encounters = encounters == null ? List.of() : encounters;
  }

  int rows() {
    return agencies.size() + employments.size() + encounters.size();
  }

  /** The rows that have all they must have; the run answers the others. */
  ImportedRecords.Rows complete(ImportRun run) {
    return new ImportedRecords.Rows(
        run.rows("agencies", agencies, AgencyToImport::agencyId, row -> row.command(this)),
        run.rows(
            "employments", employments, EmploymentToImport::employmentId, row -> row.command(this)),
        run.rows(
            "encounters", encounters, EncounterToImport::encounterId, row -> row.command(this)));
  }
}
