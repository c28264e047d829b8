package org.cairn.journeys.workforce;

import java.util.UUID;

/** What a fact leaves on the path of a peer, as the timeline names it. */
record ExpectedEntry(UUID peerId, String type, UUID aggregateId) {}
