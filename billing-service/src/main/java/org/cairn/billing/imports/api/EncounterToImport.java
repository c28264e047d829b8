package org.cairn.billing.imports.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cairn.billing.encounter.transaction.LogRequest;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.jspecify.annotations.Nullable;

/**
 * An encounter, without a word of the client: there is no field for one. A group is one row,
 * however many took part.
 *
 * @param employmentId of the same request, or one that was brought in before
 * @param startedAt with offset, as is the stop
 */
public record EncounterToImport(
    @NotNull UUID encounterId,
    @NotNull UUID employmentId,
    @NotNull OffsetDateTime startedAt,
    @NotNull OffsetDateTime endedAt,
    @NotNull Activity activity,
    @Min(-999_999) @Max(999_999) @Nullable Integer groupSize,
    @Nullable Boolean telehealth) {

  LogRequest command(BillingImport of) {
    return new LogRequest(
        encounterId,
        employmentId,
        startedAt,
        endedAt,
        activity,
        groupSize,
        Boolean.TRUE.equals(telehealth),
        null,
        null,
        of.importedFrom());
  }
}
