package org.cairn.supervision.work.decision;

import java.time.LocalDate;
import java.util.UUID;

/** A day of a peer. */
public record PeerDay(UUID peerId, LocalDate on) {}
