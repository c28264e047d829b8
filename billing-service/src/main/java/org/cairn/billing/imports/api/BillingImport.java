package org.cairn.billing.imports.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairn.kit.imports.SubmittedRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a board brings in: together 1 to 1,000 rows. A list that is absent is empty. Rows are read
 * and validated one by one, so that a bad one is answered and stops no other.
 *
 * @param importedFrom where it was kept before
 */
@Schema(requiredProperties = {"importedFrom", "jurisdiction"})
public record BillingImport(
    @NotNull @Size(max = 60) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String importedFrom,
    @NotBlank @Size(max = 40) String jurisdiction,
    @Schema(implementation = AgencyToImport[].class) @Size(max = MOST)
        List<SubmittedRow<AgencyToImport>> agencies,
    @Schema(implementation = EmploymentToImport[].class) @Size(max = MOST)
        List<SubmittedRow<EmploymentToImport>> employments,
    @Schema(implementation = EncounterToImport[].class) @Size(max = MOST)
        List<SubmittedRow<EncounterToImport>> encounters) {

  static final int MOST = 1000;

  public BillingImport {
    agencies = agencies == null ? List.of() : agencies;
    employments = employments == null ? List.of() : employments;
    encounters = encounters == null ? List.of() : encounters;
  }

  int rows() {
    return agencies.size() + employments.size() + encounters.size();
  }
}
