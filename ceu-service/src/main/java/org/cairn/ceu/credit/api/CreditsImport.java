package org.cairn.ceu.credit.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairn.kit.imports.Imports;
import org.cairn.kit.imports.SubmittedRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a board imports: 1 to 1,000 rows. Rows are read and validated one by one, so that a bad row
 * is refused without stopping the others.
 *
 * @param importedFrom where they were recorded before
 */
@Schema(requiredProperties = {"importedFrom", "jurisdiction"})
public record CreditsImport(
    @NotNull @Size(max = 60) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String importedFrom,
    @NotBlank @Size(max = 40) String jurisdiction,
    @Schema(implementation = CreditToImport[].class) @Size(max = Imports.MOST_ROWS)
        List<SubmittedRow<CreditToImport>> credits) {

  public CreditsImport {
    credits = credits == null ? List.of() : credits;
  }
}
