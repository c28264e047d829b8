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
import org.cairn.supervision.day.CalendarDay;
import org.cairn.supervision.imports.transaction.PastFact;
import org.cairn.supervision.imports.transaction.PastFact.Attendee;
import org.cairn.supervision.session.decision.SessionFacts.SessionMode;
import org.jspecify.annotations.Nullable;

/**
 * A session that took place.
 *
 * @param attendees each with an agreement for its day
 * @param employer whose work was talked about; absent when it was no one agency's
 * @param attestedOn the day on which the supervisor confirmed it; absent where that was not done
 */
public record SessionToImport(
    @NotNull UUID meetingId,
    @NotNull UUID supervisorId,
    @NotNull @CalendarDay Instant startedAt,
    @NotNull @CalendarDay Instant endedAt,
    @NotNull SessionMode mode,
    @Nullable UUID employer,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid AttendeeToImport> attendees,
    @Nullable @CalendarDay LocalDate attestedOn)
    implements RowToImport {

  /** A peer who attended, and the id of that peer's part of the session. */
  public record AttendeeToImport(@NotNull UUID sessionId, @NotNull UUID peerId) {}

  @Override
  public UUID rowId() {
    return meetingId;
  }

  @Override
  public PastFact fact() {
    return new PastFact.Session(
        meetingId,
        supervisorId,
        startedAt.truncatedTo(ChronoUnit.MICROS),
        endedAt.truncatedTo(ChronoUnit.MICROS),
        mode,
        employer,
        attendees.stream().map(who -> new Attendee(who.sessionId(), who.peerId())).toList(),
        attestedOn);
  }
}
