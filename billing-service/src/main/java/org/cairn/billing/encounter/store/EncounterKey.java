package org.cairn.billing.encounter.store;

import java.util.UUID;

/** An agency chooses ids for its own encounters only. */
record EncounterKey(UUID agencyId, UUID encounterId) {}
