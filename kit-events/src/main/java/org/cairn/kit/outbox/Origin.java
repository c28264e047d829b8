package org.cairn.kit.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from: all facts of one command share the correlation; the causation is the
 * event that led to the command, absent when a person or a partner system gave it.
 */
public record Origin(UUID correlationId, @Nullable UUID causationId) {}
