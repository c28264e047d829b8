package org.cairn.billing.imports.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cairn.billing.encounter.decision.EncounterCommand;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.jspecify.annotations.Nullable;

/**
 * An encounter, without anything about a client: there is no field for that. A group is one row,
 * however many took part.
 *
 * @param employmentId of the same request, or already recorded
 * @param startedAt with offset, as is the end
 */
public record EncounterToImport(
    @NotNull UUID encounterId,
    @NotNull UUID employmentId,
    @NotNull OffsetDateTime startedAt,
    @NotNull OffsetDateTime endedAt,
    @NotNull Activity activity,
    @Min(-999_999) @Max(999_999) @Nullable Integer groupSize,
    @Nullable Boolean telehealth) {

  EncounterCommand.Import command(BillingImport body) {
    return new EncounterCommand.Import(
        new EncounterFacts(
            encounterId,
            employmentId,
            startedAt.toInstant(),
            endedAt.toInstant(),
            activity,
            groupSize,
            Boolean.TRUE.equals(telehealth)),
        body.importedFrom());
  }
}
