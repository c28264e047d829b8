package org.cairn.billing.encounter.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cairn.billing.encounter.transaction.LogRequest;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.kit.reading.MultiLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * There is no field for units: they follow from the times. What is missing is refused by the
 * decision, row by row.
 *
 * @param encounterId chosen by the sender: a repetition under the same id does no harm
 * @param startedAt with offset, as is the stop
 * @param client the agency's own reference to whoever was supported, never a name; stays here,
 *     sealed
 * @param note stays here, sealed
 */
@Schema(
    requiredProperties = {
      "encounterId",
      "employmentId",
      "startedAt",
      "endedAt",
      "activity",
      "client"
    })
public record LogEncounterRequest(
    @Nullable UUID encounterId,
    @Nullable UUID employmentId,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt,
    @Nullable Activity activity,
    @Min(-999_999) @Max(999_999) @Nullable Integer groupSize,
    @Nullable Boolean telehealth,
    @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9._:-]+") @Nullable String client,
    @MultiLine @Size(max = 10_000) @Nullable String note) {

  LogRequest toLog() {
    return new LogRequest(
        encounterId,
        employmentId,
        startedAt,
        endedAt,
        activity,
        groupSize,
        Boolean.TRUE.equals(telehealth),
        client,
        note == null || note.isBlank() ? null : note,
        null);
  }
}
