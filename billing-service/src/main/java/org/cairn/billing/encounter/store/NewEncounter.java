package org.cairn.billing.encounter.store;

import org.cairn.billing.encounter.decision.EncounterEvent;
import org.jspecify.annotations.Nullable;

/**
 * A row to be written.
 *
 * @param client sealed; null in an import, as are index and note
 * @param clientIndex the same for the same client of one agency
 * @param note sealed; null if there is none
 * @param content keyed digest of all that was sent
 */
record NewEncounter(
    EncounterEvent.Logged logged,
    byte @Nullable [] client,
    byte @Nullable [] clientIndex,
    byte @Nullable [] note,
    byte[] content) {}
