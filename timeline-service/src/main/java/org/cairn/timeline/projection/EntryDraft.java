package org.cairn.timeline.projection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a service says with one of its facts; the rest of an entry stands in the event itself.
 *
 * @param happenedOn the business date of the fact
 * @param details what is told of it; each kind of fact names what that is, so that a field which is
 *     added to an event later stays out until somebody decides otherwise
 */
record EntryDraft(
    Chapter chapter, UUID peerId, UUID aggregateId, LocalDate happenedOn, Record details) {}
