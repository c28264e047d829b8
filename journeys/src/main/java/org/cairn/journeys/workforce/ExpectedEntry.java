package org.cairn.journeys.workforce;

import java.util.UUID;

/** An entry that a fact causes on the timeline of a peer. */
record ExpectedEntry(UUID peerId, String type, UUID aggregateId) {}
