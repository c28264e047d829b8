package org.cairn.supervision.imports.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.Limits;
import org.cairn.supervision.imports.decision.HistoricalRecord;
import org.cairn.supervision.imports.decision.HistoricalRecord.Attendee;
import org.cairn.supervision.standing.decision.SessionMode;
import org.jspecify.annotations.Nullable;

/**
 * A session that took place.
 *
 * @param attendees each with an agreement for its day
 * @param employer whose work they discussed; absent when it was not one agency's
 * @param attestedOn the day on which the supervisor confirmed it; absent where they did not
 */
public record SessionToImport(
    @NotNull UUID meetingId,
    @NotNull UUID supervisorId,
    @NotNull Instant startedAt,
    @NotNull Instant endedAt,
    @NotNull SessionMode mode,
    @Nullable UUID employer,
    @NotEmpty @Size(max = Limits.MOST_ATTENDEES) List<@NotNull @Valid AttendeeToImport> attendees,
    @Nullable LocalDate attestedOn) {

  /** A peer who attended, and the id of that peer's part of the session. */
  public record AttendeeToImport(@NotNull UUID sessionId, @NotNull UUID peerId) {}

  HistoricalRecord command() {
    return new HistoricalRecord.Session(
        meetingId,
        supervisorId,
        startedAt.truncatedTo(ChronoUnit.MICROS),
        endedAt.truncatedTo(ChronoUnit.MICROS),
        mode,
        employer,
        attendees.stream()
            .map(attendee -> new Attendee(attendee.sessionId(), attendee.peerId()))
            .toList(),
        attestedOn);
  }
}
