package org.cairn.applications.peer.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a registration; without the name, because answers are kept for repetitions. */
@Schema(requiredProperties = {"peerId", "registeredAt"})
public record RegisteredView(UUID peerId, Instant registeredAt) {}
