package org.cairn.billing.encounter.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.query.EncounterQueries.EncounterLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An encounter. What is sealed is shown only to whoever asks for this one: answers to commands are
 * kept, and nothing of a client is kept open.
 *
 * @param importedFrom where it was recorded before, if a board brought it in: then there is neither
 *     client nor note
 * @param conflict {@code in_review}, {@code stands} or {@code does_not_stand}, if encounters of the
 *     peer at the same time were logged elsewhere; an agency sees from the next day on, and of
 *     whole days, that they are in review
 */
@Schema(
    requiredProperties = {
      "encounterId",
      "employmentId",
      "agencyId",
      "peerId",
      "jurisdiction",
      "startedAt",
      "endedAt",
      "serviceDate",
      "minutes",
      "activity",
      "telehealth",
      "certificate"
    })
public record EncounterView(
    UUID encounterId,
    UUID employmentId,
    UUID agencyId,
    UUID peerId,
    String jurisdiction,
    Instant startedAt,
    Instant endedAt,
    LocalDate serviceDate,
    int minutes,
    String activity,
    @Nullable Integer groupSize,
    boolean telehealth,
    String certificate,
    @Nullable String client,
    @Nullable String note,
    @Nullable String importedFrom,
    @Nullable String conflict) {

  static EncounterView of(EncounterEvent.Logged logged, String certificate) {
    return new EncounterView(
        logged.encounterId(),
        logged.under().employmentId(),
        logged.under().agencyId(),
        logged.under().peerId(),
        logged.under().jurisdiction(),
        logged.startedAt(),
        logged.endedAt(),
        logged.on(),
        logged.minutes(),
        logged.activity().name().toLowerCase(Locale.ROOT),
        logged.groupSize(),
        logged.telehealth(),
        certificate,
        null,
        null,
        logged.importedFrom(),
        null);
  }

  static EncounterView of(EncounterLine line, @Nullable String client, @Nullable String note) {
    return new EncounterView(
        line.encounterId(),
        line.employmentId(),
        line.agencyId(),
        line.peerId(),
        line.jurisdiction(),
        line.startedAt(),
        line.endedAt(),
        line.serviceDate(),
        line.minutes(),
        line.activity(),
        line.groupSize(),
        line.telehealth(),
        line.certificate(),
        client,
        note,
        line.importedFrom(),
        line.conflict());
  }
}
