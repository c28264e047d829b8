package org.cairn.timeline.projection;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What a service contributes to an entry with one of its facts; the rest comes from the event
 * itself.
 *
 * @param happenedOn the business date of the fact
 * @param fields which fields of the fact its details show; a field that is added to an event later
 *     stays out until somebody decides otherwise
 */
record EntryDraft(
    Chapter chapter, UUID peerId, UUID aggregateId, LocalDate happenedOn, Set<String> fields) {

  static EntryDraft of(Chapter chapter, UUID peerId, UUID aggregateId, LocalDate happenedOn) {
    return new EntryDraft(chapter, peerId, aggregateId, happenedOn, Set.of());
  }

  /**
   * @param names of fields, separated by blanks
   */
  EntryDraft showing(String names) {
    return new EntryDraft(chapter, peerId, aggregateId, happenedOn, Set.of(names.split(" ")));
  }
}
