package org.cairn.supervision.session.decision;

import java.time.Instant;
import java.util.UUID;

/** A time that a person spends in a session. */
public record BookedTime(UUID person, Instant startedAt, Instant endedAt) {}
