package org.cairn.billing.encounter.store;

import org.cairn.billing.encounter.decision.EncounterEvent;

/**
 * An encounter as it was stored.
 *
 * @param certificate the standing of the peer's certificate on that day
 */
public record LoggedEncounter(EncounterEvent.Logged event, String certificate) {}
