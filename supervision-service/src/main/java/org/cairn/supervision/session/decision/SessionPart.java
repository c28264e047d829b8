package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One peer's part of a session that is recorded now.
 *
 * @param attested null where it is recorded without an attestation
 */
public record SessionPart(SessionFacts session, SessionEvent.@Nullable Attested attested) {

  public List<SessionEvent> events() {
    var logged = new SessionEvent.Logged(session);
    return attested == null ? List.of(logged) : List.of(logged, attested);
  }

  public @Nullable Instant attestedAt() {
    return attested == null ? null : attested.attestedAt();
  }

  public @Nullable LocalDate attestedOn() {
    return attested == null ? null : attested.attestedOn();
  }

  public @Nullable Boolean qualified() {
    return attested == null ? null : attested.qualified();
  }
}
