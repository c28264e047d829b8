package org.cairn.applications.peer.api;

import java.time.Instant;
import java.util.UUID;

/** The answer to a registration; without the name, because answers are kept for repetitions. */
public record RegisteredView(UUID peerId, Instant registeredAt) {}
