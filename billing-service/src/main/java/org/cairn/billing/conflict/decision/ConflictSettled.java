package org.cairn.billing.conflict.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The board confirmed or rejected an encounter in conflict. */
public record ConflictSettled(
    UUID encounterId,
    UUID agencyId,
    UUID peerId,
    String jurisdiction,
    LocalDate on,
    ConflictOutcome outcome,
    SettlementReason reason,
    Instant settledAt) {}
