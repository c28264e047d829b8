package org.cairn.supervision.session.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.supervision.day.CalendarDay;
import org.cairn.supervision.session.decision.SessionFacts.SessionMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session that took place.
 *
 * @param supervisorId whose it was; a supervisor may leave it out, a peer says it
 * @param attendees peers with a signed agreement; a peer logs a session of her own alone
 * @param employer whose work was talked about: an id that groups hours and means nothing else;
 *     absent when it was no one agency's
 */
@Schema(requiredProperties = {"startedAt", "endedAt", "mode", "attendees"})
public record LogSessionRequest(
    @Nullable UUID supervisorId,
    @NotNull @CalendarDay Instant startedAt,
    @NotNull @CalendarDay Instant endedAt,
    @NotNull SessionMode mode,
    @NotEmpty @Size(max = 200) List<@NotNull UUID> attendees,
    @Nullable UUID employer) {}
