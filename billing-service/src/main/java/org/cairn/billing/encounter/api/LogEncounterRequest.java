package org.cairn.billing.encounter.api;

import static org.cairn.billing.encounter.decision.EncounterDecision.INCOMPLETE;
import static org.cairn.billing.encounter.decision.EncounterDecision.TIMES;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.billing.encounter.decision.EncounterCommand;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.reading.MultiLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * There is no field for units: they follow from the times. Missing values are refused row by row,
 * so that a row of many stops no other.
 *
 * @param encounterId chosen by the sender: a repetition under the same id does no harm
 * @param startedAt with offset, as is the end
 * @param client the agency's own reference to the person supported, never a name; stored sealed
 * @param note stored sealed
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

  /** All that was left out, whatever else is wrong. */
  List<Refusal> missing() {
    return Stream.of(
            missing(encounterId, INCOMPLETE, "/encounterId", "Give it an id of your own."),
            missing(employmentId, INCOMPLETE, "/employmentId", "Name the employment."),
            missing(startedAt, TIMES, "/startedAt", "Give the time of its start."),
            missing(endedAt, TIMES, "/endedAt", "Give the time of its end."),
            missing(activity, INCOMPLETE, "/activity", "Name the activity."),
            missing(client, INCOMPLETE, "/client", "Give your own reference, never a name."))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Refusal> missing(
      @Nullable Object value, String kind, String pointer, String message) {
    return value == null
        ? Optional.of(new Refusal(kind, RefusalType.RULE, pointer, message, List.of()))
        : Optional.empty();
  }

  /**
   * @throws CommandRefused if anything was left out
   */
  EncounterCommand.Log command() {
    if (encounterId == null
        || employmentId == null
        || startedAt == null
        || endedAt == null
        || activity == null
        || client == null) {
      throw new CommandRefused(missing());
    }
    return new EncounterCommand.Log(
        new EncounterFacts(
            encounterId,
            employmentId,
            startedAt.toInstant(),
            endedAt.toInstant(),
            activity,
            groupSize,
            Boolean.TRUE.equals(telehealth)),
        client,
        note == null || note.isBlank() ? null : note);
  }
}
