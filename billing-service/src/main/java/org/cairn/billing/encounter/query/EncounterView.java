package org.cairn.billing.encounter.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.cairn.billing.encounter.store.LoggedEncounter;
import org.cairn.kit.http.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * An encounter.
 *
 * @param certificate the standing of the peer's certificate on the day of the service, as it is
 *     known today
 * @param client shown only when this encounter is read, as is the note
 * @param importedFrom where it was recorded before, if a board imported it: then there is neither
 *     client nor note
 * @param conflict {@code in_review}, {@code confirmed} or {@code rejected}, if encounters of the
 *     peer at the same time were logged elsewhere; an agency sees from the next day on, and of
 *     whole days, that they are in review
 */
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

  public static EncounterView of(LoggedEncounter stored) {
    EncounterEvent.Logged logged = stored.event();
    EncounterFacts facts = logged.facts();
    return new EncounterView(
        facts.encounterId(),
        facts.employmentId(),
        logged.under().agencyId(),
        logged.under().peerId(),
        logged.under().jurisdiction(),
        facts.startedAt(),
        facts.endedAt(),
        logged.on(),
        logged.minutes(),
        facts.activity().name().toLowerCase(Locale.ROOT),
        facts.groupSize(),
        facts.telehealth(),
        stored.certificate(),
        null,
        null,
        logged.importedFrom(),
        null);
  }

  public EncounterView opened(@Nullable String openClient, @Nullable String openNote) {
    return new EncounterView(
        encounterId,
        employmentId,
        agencyId,
        peerId,
        jurisdiction,
        startedAt,
        endedAt,
        serviceDate,
        minutes,
        activity,
        groupSize,
        telehealth,
        certificate,
        openClient,
        openNote,
        importedFrom,
        conflict);
  }

  public Cursor cursor() {
    return new Cursor(startedAt, encounterId);
  }
}
