package org.cairn.supervision.session.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.Limits;
import org.cairn.supervision.session.decision.SessionCommand;
import org.cairn.supervision.standing.decision.SessionMode;
import org.jspecify.annotations.Nullable;

/**
 * A session that took place.
 *
 * @param supervisorId whose session it was; needed from a peer
 * @param attendees peers with a signed agreement; a peer logs a session they attended alone
 * @param employer whose work they discussed: an id that groups hours and means nothing else; absent
 *     when it was not one agency's
 */
public record LogSessionRequest(
    @Nullable UUID supervisorId,
    @NotNull Instant startedAt,
    @NotNull Instant endedAt,
    @NotNull SessionMode mode,
    @NotEmpty @Size(max = Limits.MOST_ATTENDEES) List<@NotNull UUID> attendees,
    @Nullable UUID employer) {

  /** As precise as the database keeps it. */
  Instant start() {
    return startedAt.truncatedTo(ChronoUnit.MICROS);
  }

  Instant end() {
    return endedAt.truncatedTo(ChronoUnit.MICROS);
  }

  SessionCommand.Log command(
      UUID meetingId, List<UUID> sessionIds, UUID ofSupervisor, Instant now) {
    return new SessionCommand.Log(
        meetingId, sessionIds, ofSupervisor, start(), end(), mode, employer, false, now);
  }
}
