package org.cairn.billing.conflict.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The board said whether an encounter in conflict stands. */
public record ConflictSettled(
    UUID encounterId,
    UUID agencyId,
    UUID peerId,
    String jurisdiction,
    LocalDate on,
    ConflictStanding outcome,
    SettlementReason reason,
    Instant settledAt) {}
